/** Text of the sample PDF: `# ` title, `## ` heading, `- ` list item, other lines paragraphs. */
export const HANDBOOK = `
# Aurora Field Handbook
Season 2026. Fourth edition, approved on 9 February 2026 by Dr. Marit Osei.
This handbook is for everyone who works on the Skarvbreen glacier with the Aurora survey. Read it before you travel, carry it in the field, and ask when something is unclear. Where this handbook and a spoken order of the safety officer differ, the spoken order counts.

## 1. The survey and its people
The Aurora survey has measured the Skarvbreen glacier every spring since 2011. It answers three questions: how much snow fell in winter, how fast the ice moves, and how much of it was lost in summer.
- Survey leader: Dr. Marit Osei. She decides on goals, partners and press.
- Deputy leader: Tomasz Wren. He leads the team when Dr. Osei is not in camp.
- Safety officer: Lena Halvorsen. She can stop any work at any time and need not give a reason.
- Data manager: Yusuf Adeyemi. He receives every notebook and memory card.
- Camp mechanic: Piet Okafor. He looks after sledges, generators and stoves.
- Medic: Anouk Lindqvist. She keeps the medical log and the controlled medicines.
The team counts fourteen people at full strength. No more than nine sleep on the ice in any one night.

## 2. Season and places
The season begins on 3 March and ends on 28 May. The first week is used for training and for opening the camps. The last four days are used for clearing everything away; nothing stays on the glacier over the summer except the stakes.
Camp Lark is the base camp. It lies at 1,140 metres on the moraine above the village of Tolmen and has room for sixteen people. Camp Plover, the upper camp, stands on the ice at 1,685 metres and consists of three tunnel tents and one dome.
The marked route between the two camps is 11.4 kilometres long. With a loaded sledge it takes about five hours up and three hours down. The wands along the route stand 50 metres apart and carry blue tape; wands with red tape mark a crevasse that must not be approached to less than 20 metres.
The Tolmen icefall, the stretch between wand 96 and wand 131, may only be crossed before ten in the morning, because snow bridges weaken in the sun.

## 3. Safety rules
Nobody travels alone. On the ice a party has at least three people, roped at intervals of 12 metres. On the moraine two are enough.
Work stops when the mean wind reaches 17 metres per second or when visibility falls below 200 metres. It also stops when the air is colder than minus 28 degrees Celsius, because metal tools then break.
Each person carries a harness, two ice screws, a prusik set, an avalanche transceiver switched to send, a whistle, and dry mittens in a waterproof bag. The transceivers are checked every morning at 07:15, before anyone leaves the camp.
A party that has not reported within 45 minutes of the agreed time is overdue. The camp then calls it on every channel for 15 minutes. If there is no answer, the search begins and the rescue service in Harnvik is told.
Alcohol is not allowed on the glacier. At Camp Lark it is allowed on Saturday evenings.

## 4. Radio
All hand-held radios work in the 2-metre band. Channel 4 is the working channel by day. From 21:00 to 06:00 everyone listens on channel 7, which is kept free for emergencies. Channel 11 reaches the repeater on Mount Hest and is used for talks with the village.
There are two radio rounds a day, at 08:00 and at 19:30. Camp Lark calls the parties in alphabetical order of their leaders. A party answers with its position, its plan, and the number of its people.
A radio battery lasts about nine hours in the cold. Spare batteries are carried next to the body. The call sign of the base is Lark Base, and that of the upper camp is Plover.
If the radios fail, the satellite telephone in the yellow case is used. Its PIN is kept in the medical log, not in this handbook.

## 5. Measurements
## 5.1 Stakes
The movement of the ice is measured on 36 aluminium stakes in four rows, named A to D from the top down. Each stake is surveyed twice a season with a GNSS receiver, for at least 20 minutes at an interval of one second. The two surveys must be 40 days or more apart.
A stake that leans by more than 15 degrees is noted and replaced. A new stake is drilled 8 metres into the ice, so that it survives two summers.
## 5.2 Snow pits
A snow pit is dug down to the last summer surface, which can be seen as a dirty and hard layer. Density is measured every 10 centimetres with the 500 cubic centimetre cutter, temperature every 20 centimetres. The wall that is measured faces north, so that the sun does not warm it. Pits are filled in on the same day and marked with crossed wands.
## 5.3 Ice cores
Cores are drilled at two sites, Kestrel Dome and Lower Basin. The drill takes pieces of 90 centimetres. Each piece is packed in a sleeve, labelled with its depth at both ends, and stored below minus 15 degrees. The deepest core so far, 71.3 metres, was drilled at Kestrel Dome in 2023.
The drill must never be left in the hole while nobody turns it: after four minutes it can freeze in. If it does freeze in, pour in two litres of warm glycol mixture and wait; do not use force.

## 6. Drone flights
The drone, a Halden H3, photographs the glacier front and the icefall. Only Yusuf Adeyemi and Noor Castellan hold the licence that is needed. Flights stay below 120 metres above ground, in sight of the pilot, and at least 500 metres away from the eagle nest on the southern cliff from 15 April on.
Batteries are warmed to 20 degrees before the start. The drone lands when 30 percent of the charge are left, since the cold takes the rest faster than the display shows. After each flight the pilot copies the pictures twice and notes the flight number.

## 7. Power, fuel and stoves
Camp Lark is supplied by a 5 kilowatt generator, which runs from 17:00 to 22:00. Camp Plover has solar panels with 640 watts and a battery of 4.8 kilowatt hours. Laptops have priority, then radios, then lamps; telephones come last.
Petrol and stove fuel are stored 25 metres away from the tents, on a tray. The ration of stove fuel is 180 millilitres per person and day, which includes melting snow. Stoves are lit outside the sleeping tents only. Carbon monoxide alarms hang in every kitchen tent and are tested on Mondays.

## 8. Food and water
A day's ration has 4,300 kilocalories. Breakfast is at 06:30 and supper at 18:15. Two people share kitchen duty, and the roster is changed every three days. Allergies are listed on the inside of the kitchen door; at present they are walnuts for Piet and shellfish for Noor.
Water is taken from clean snow upwind of the camp. It is boiled for one minute before it is drunk.

## 9. Notes and data
Field notes are written in pencil in the orange notebooks, with the date as year, month and day. Pages are never torn out; mistakes are crossed out once so that they stay legible. Every evening the notebook pages are photographed.
Memory cards are copied to two disks, called Magpie and Raven, before they are formatted. Raven is carried down to Tolmen every Friday. Raw data are published two years after the season under an open licence.

## 10. Emergencies
The order is always the same: protect yourself, give the alarm, rescue, then treat. The alarm on the radio begins with the word Mayday, spoken three times.
The rescue helicopter in Harnvik needs about 35 minutes to Camp Lark and 50 minutes to Camp Plover. The landing place at Camp Plover is a square of 25 by 25 metres, trodden flat, with no loose objects around it. The helicopter does not fly when the cloud base is below 300 metres.
In a fall into a crevasse the party holds the rope, builds an anchor with two screws or a buried sledge, and sets up the 6 to 1 pulley. This is practised on the second day of the season and again every third week.
Signs of hypothermia are shivering that stops, slurred speech and stumbling. The person is put into a shelter, kept lying flat, given warm sweet drinks only if fully awake, and is not rubbed.

## 11. Leaving no trace
All waste goes down. Human waste from the ice is carried in the grey barrels, which hold 30 litres each. Fuel that is spilt is reported with place and amount, even if it is only a cupful. On the last day the team walks the camp ground in a line, shoulder to shoulder, and picks up what the snow has given back.
`.trim();
