import { type Domain, number, oneOf, person } from './compose.ts';

export const travel: Domain = {
  name: 'travel',
  first: [
    'Alvera',
    'Bresk',
    'Corvane',
    'Dellmar',
    'Estrava',
    'Folgate',
    'Grunholm',
    'Halvia',
    'Istrane',
    'Jorvel',
    'Karsova',
    'Lumbria',
  ],
  second: [
    'old town',
    'harbour',
    'market quarter',
    'castle hill',
    'river walk',
    'botanical garden',
    'railway museum',
    'cathedral square',
    'salt works',
    'fishing village',
    'observatory',
    "artists' colony",
  ],
  title: 'Travel notes: the <b> of <a>',
  slots: {
    tram: number(1, 48),
    minutes: number(6, 74),
    fee: number(3, 39),
    opens: oneOf('07:45', '08:30', '09:00', '09:20', '10:15', '10:40', '11:00', '12:30'),
    closed: oneOf('Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Sundays'),
    dish: oneOf(
      'smoked eel on rye',
      'chestnut noodles',
      'grilled sardines',
      'plum ravioli',
      'lamb with rhubarb',
      'saffron buns',
      'cuttlefish rice',
      'nettle pie',
    ),
    inn: oneOf(
      'the Blue Heron',
      'the Three Keys',
      "the Cooper's House",
      'the Old Ferry',
      'the Golden Plough',
      "the Weavers' Inn",
      'the Lighthouse Rooms',
    ),
    night: number(48, 234, 2),
    guide: person(),
  },
  opening: [
    'I came to <a> {on a wet Thursday|after a night on the train|with two days to spare} and walked straight to the <b>.',
    'Everyone in <a> has an opinion about the <b>. These notes were made {in spring|in early autumn|out of season}.',
  ],
  sections: [
    {
      heading: 'Getting there',
      facts: [
        {
          kind: 'number',
          says: [
            'Tram <tram> goes to the <b> of <a>.',
            'To reach the <b> of <a>, take tram <tram> to the end.',
          ],
          asks: ['Which tram goes to the <b> of <a>?', 'What tram do I take for the <b> in <a>?'],
        },
        {
          kind: 'number',
          says: ['From the main station of <a> it is a walk of <minutes> minutes to the <b>.'],
          asks: ['How long is the walk from the station of <a> to the <b>?'],
        },
      ],
      filler: [
        'Tickets are sold by the driver, who gives change only grudgingly.',
        'Bicycles can be hired, but the paving is rough.',
        'Taxis wait at the corner and do not like short rides.',
        'The last stretch is steep and slippery after rain.',
        'A printed map is better than the telephone in the narrow lanes.',
      ],
    },
    {
      heading: 'Visiting',
      facts: [
        {
          kind: 'number',
          says: [
            'Admission to the <b> of <a> is <fee> crowns.',
            'The entrance fee for the <b> in <a> is <fee> crowns.',
          ],
          asks: [
            'What is the admission to the <b> of <a>?',
            'How much is the entrance fee of the <b> in <a>?',
          ],
        },
        {
          kind: 'fact',
          says: [
            'The <b> of <a> opens at <opens> and is closed on <closed>.',
            'In <a> the <b> is closed on <closed>; on other days it opens at <opens>.',
          ],
          asks: ['On which weekday is the <b> of <a> closed?', 'When does the <b> of <a> open?'],
        },
        {
          kind: 'fact',
          says: [
            'The best guide for the <b> of <a> is <guide>.',
            '<guide> gives the best tours of the <b> in <a>.',
          ],
          asks: ['Who is the best guide for the <b> of <a>?', 'Who gives tours of the <b> in <a>?'],
        },
      ],
      filler: [
        'Come early; the coaches arrive before noon.',
        'Photographs are allowed, tripods are not.',
        'The view from the upper terrace alone is worth the way.',
        'A bench in the shade stands behind the chapel.',
        'Signs are in two languages, neither of them English.',
      ],
    },
    {
      heading: 'Eating and sleeping',
      facts: [
        {
          kind: 'fact',
          says: [
            'The dish to try near the <b> of <a> is <dish>.',
            'Around the <b> of <a> people eat <dish>.',
          ],
          asks: [
            'Which dish should I try near the <b> of <a>?',
            'What do people eat around the <b> in <a>?',
          ],
        },
        {
          kind: 'number',
          says: ['A room at <inn>, close to the <b> of <a>, is <night> crowns a night.'],
          asks: [
            'How much is a room for a night close to the <b> of <a>?',
            'What is a good inn close to the <b> of <a>?',
          ],
        },
      ],
      filler: [
        'Supper begins late, and nobody hurries the guests.',
        'Breakfast means strong coffee and a roll.',
        'Ask for a room at the back; the bells start at six.',
        'Tipping is not expected, but rounding up is kind.',
      ],
    },
  ],
};
