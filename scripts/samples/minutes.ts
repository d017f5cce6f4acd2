/** Text of the sample Word document; a `|` row belongs to a table, whose first row is its header. */
export const MINUTES = `
# Minutes of the Aurora planning meeting
Held on Wednesday, 14 January 2026, from 13:00 to 16:20, in the library of the Tolmen field station. In the chair: Dr. Marit Osei. Minutes: Noor Castellan.
Present were Marit Osei, Tomasz Wren, Lena Halvorsen, Yusuf Adeyemi, Piet Okafor and Noor Castellan. Anouk Lindqvist was excused and sent written comments.

## 1. Review of the last season
The 2025 season produced 61 snow pits, two more than planned. Four stakes of row C could not be found. The team believes that they melted out in August, when the station at Tolmen recorded 23.6 degrees.
Spending came to 184,300 crowns, which is 6,700 below the budget. The largest single item was the helicopter, with 58,000 crowns.
One accident was reported. On 22 April a sledge overturned near wand 104, and Piet Okafor sprained his left wrist. The cause was a worn brake claw. All claws have been replaced since.

## 2. Budget for 2026
The Lindgren Foundation has granted 210,000 crowns for 2026. The university adds 35,000 crowns for the salary of a student assistant. A reserve of eight percent is kept until the first of May.

## 3. Decisions
| No. | Decision | Responsible | Due |
| D1 | Buy two spare brake claws for each sledge | Piet Okafor | 6 February 2026 |
| D2 | Replace the old repeater on Mount Hest | Tomasz Wren | 20 February 2026 |
| D3 | Move the fuel depot from wand 40 to wand 52 | Lena Halvorsen | 10 March 2026 |
| D4 | Test the new drone firmware at the station before it is used on the ice | Yusuf Adeyemi | 27 February 2026 |
| D5 | Invite the school in Tolmen to an open day at Camp Lark | Noor Castellan | 16 May 2026 |
| D6 | Renew the permit with the county for five years | Marit Osei | 31 March 2026 |
| D7 | Hold a refresher course on crevasse rescue with the guides from Harnvik | Lena Halvorsen | 4 March 2026 |
| D8 | Publish the raw data of the 2024 season | Yusuf Adeyemi | 30 June 2026 |

## 4. Discussion
The question whether to open a third core site was discussed at length. Yusuf Adeyemi argued for a site on the eastern plateau, because the radar shows ice of 190 metres there. Lena Halvorsen pointed out that the way leads across two avalanche slopes. The vote was two in favour, three against and one abstention, so the proposal was rejected. It can be raised again in 2027.
The use of snow scooters between the village and Camp Lark was approved for transport days only, which are Tuesdays and Fridays. The speed is limited to 30 kilometres per hour on the moraine.
Tomasz Wren reported that the county wants reindeer to pass undisturbed. The corridor at Lower Basin is therefore closed from 5 May to 14 May.

## 5. Visitors
Two guests have announced themselves. The glaciologist Henrike Vos from Utrecht comes from 12 April to 19 April and will compare density cutters. The film maker Samir Dutta asked for four days in May; the team agreed on condition that he takes the safety course and that nobody is filmed without having agreed.

## 6. Comments of the medic
Anouk Lindqvist asks that everyone sends a dental certificate before 15 February, since toothache was the most frequent complaint of the last three seasons. She recommends new boots to be worn for at least 40 hours before the season. The medicine chest will be kept at Camp Plover, and a smaller one at Camp Lark.

## 7. Next meeting
The next meeting takes place on 24 February 2026 at 14:00 at the same place. Topics are the packing list, the shift roster and the open permits.
`.trim();
