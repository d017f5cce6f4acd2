import { type Domain, number, oneOf } from './compose.ts';

export const plants: Domain = {
  name: 'plant',
  first: [
    'Silver',
    'Dwarf',
    'Weeping',
    'Winter',
    'Creeping',
    'Royal',
    'Spotted',
    'Mountain',
    'Velvet',
    'Coastal',
    'Golden',
    'Evening',
  ],
  second: [
    'hellebore',
    'sedge',
    'magnolia',
    'jasmine',
    'thyme',
    'fern',
    'camellia',
    'gentian',
    'sage',
    'clematis',
    'dogwood',
    'primrose',
  ],
  title: 'Growing <a> <b>',
  slots: {
    height: number(8, 310, 2),
    frost: number(2, 29),
    days: number(2, 24),
    month: oneOf('February', 'March', 'April', 'May', 'July', 'August', 'October'),
    soil: oneOf(
      'gritty loam',
      'acid peat-free compost',
      'chalky ground',
      'leaf mould',
      'sandy soil',
      'heavy clay',
    ),
    pest: oneOf(
      'vine weevil',
      'scale insects',
      'red spider mite',
      'leaf miner',
      'slugs',
      'sawfly larvae',
    ),
    ph: oneOf('5.2', '5.6', '5.9', '6.1', '6.4', '6.8', '7.1', '7.4'),
    space: number(12, 190, 2),
  },
  opening: [
    '<a> <b> is {not difficult|rewarding} if its few wishes are respected. These notes come from {a nursery in the hills|three years in a town garden}.',
    'Gardeners either love <a> <b> or have never seen it at its best.',
  ],
  sections: [
    {
      heading: 'Site and soil',
      facts: [
        {
          kind: 'fact',
          says: ['<a> <b> grows best in <soil>.', 'The ground that suits <a> <b> is <soil>.'],
          asks: ['In what soil or ground does <a> <b> grow best?', 'Which ground suits <a> <b>?'],
        },
        {
          kind: 'number',
          says: ['The ideal pH value for <a> <b> is <ph>.'],
          asks: ['What pH value is ideal for <a> <b>?'],
        },
        {
          kind: 'number',
          says: [
            'Plant <a> <b> <space> centimetres apart.',
            'A distance of <space> centimetres between two plants is right for <a> <b>.',
          ],
          asks: ['How many centimetres apart is <a> <b> planted?'],
        },
      ],
      filler: [
        'Morning sun is welcome, the glare of noon is not.',
        'Standing water in winter kills more plants than the cold does.',
        'A layer of bark keeps the roots cool.',
        'In pots it needs a drainage layer of at least three fingers.',
        'Avoid the foot of walls, where it is dry in every season.',
      ],
    },
    {
      heading: 'Care',
      facts: [
        {
          kind: 'number',
          says: [
            'In summer <a> <b> is watered every <days> days.',
            'Water <a> <b> once in <days> days while it is warm.',
          ],
          asks: [
            'How often is <a> <b> watered in summer?',
            'After how many days do I water <a> <b> again?',
          ],
        },
        {
          kind: 'fact',
          says: ['Prune <a> <b> in <month>.', 'The month for pruning <a> <b> is <month>.'],
          asks: ['When should <a> <b> be pruned?', 'In which month do I prune <a> <b>?'],
        },
        {
          kind: 'fact',
          says: ['The pest that troubles <a> <b> most is <pest>.'],
          asks: ['Which pest troubles <a> <b> most?'],
        },
      ],
      filler: [
        'Feed sparingly; a handful of compost is enough.',
        'Tools should be clean, because wounds heal slowly.',
        'Remove faded flowers unless you want seed.',
        'Yellow leaves mean hunger or wet feet, seldom both.',
        'Cuttings root in a jar on the window sill.',
      ],
    },
    {
      heading: 'Hardiness and size',
      facts: [
        {
          kind: 'number',
          says: [
            '<a> <b> survives down to minus <frost> degrees.',
            'Frost of up to minus <frost> degrees does not harm <a> <b>.',
          ],
          asks: [
            'How many degrees of frost does <a> <b> survive?',
            'Down to what temperature does <a> <b> survive the frost?',
          ],
        },
        {
          kind: 'number',
          says: [
            'A full-grown <a> <b> is <height> centimetres high.',
            '<a> <b> reaches a height of <height> centimetres.',
          ],
          asks: ['What height does <a> <b> reach?', 'How high is a full-grown <a> <b>?'],
        },
      ],
      filler: [
        'Young plants are more tender and want a fleece.',
        'It takes about five years until it looks like the picture.',
        'Wind does more harm than cold.',
        'Old specimens can be moved if the root ball is left large.',
      ],
    },
  ],
};
