import { type Domain, number, oneOf, person } from './compose.ts';

export const museum: Domain = {
  name: 'museum',
  first: [
    'Bellamy',
    'Cordwain',
    'Draycott',
    'Eastlake',
    'Farrant',
    'Gillyard',
    'Hexton',
    'Inskip',
    'Jessop',
    'Kilvert',
    'Lovat',
    'Merrow',
  ],
  second: [
    'astrolabe',
    'globe',
    'tapestry',
    'clavichord',
    'barometer',
    'writing desk',
    'chess set',
    'lantern',
    'microscope',
    'tea service',
    'map',
    'clock',
  ],
  title: 'Object file: the <a> <b>',
  slots: {
    maker: person(),
    donor: person(),
    material: oneOf(
      'brass and ivory',
      'walnut',
      'silver gilt',
      'pear wood',
      'wool and silk',
      'cherry wood and bone',
      'blackened iron',
      'tin-glazed earthenware',
    ),
    height: number(9, 212),
    room: number(2, 38),
    value: number(2100, 98_000, 700),
    town: oneOf('Deventer', 'Ulm', 'Piacenza', 'Norwich', 'Uppsala', 'Toledo', 'Bruges', 'Olomouc'),
  },
  opening: [
    'The <a> <b> is among the objects that visitors {ask about most|remember}. The file was last revised by <donor>.',
    'File on the <a> <b>, with what is known of its history and {its present state|its treatment in the workshop}.',
  ],
  sections: [
    {
      heading: 'Origin',
      facts: [
        {
          kind: 'fact',
          says: [
            'The <a> <b> was made by <maker> in <town>.',
            '<maker> of <town> made the <a> <b>.',
          ],
          asks: ['Who made the <a> <b>?', 'In which town was the <a> <b> made?'],
        },
        {
          kind: 'fact',
          says: ['It consists of <material>.', 'The <a> <b> is made of <material>.'],
          asks: [
            'What material is the <a> <b> made of?',
            'Of which material does the <a> <b> consist?',
          ],
        },
      ],
      filler: [
        'An inscription on the back is worn and cannot be read with certainty.',
        'Similar pieces are kept in two private collections.',
        'A repair of the nineteenth century is visible at the foot.',
        'The style points to a workshop that knew foreign models.',
        'Earlier catalogues gave a later date, which is no longer accepted.',
      ],
    },
    {
      heading: 'Acquisition and value',
      facts: [
        {
          kind: 'fact',
          says: [
            'The museum received the <a> <b> from <donor>.',
            '<donor> gave the <a> <b> to the museum.',
          ],
          asks: [
            'From whom did the museum receive the <a> <b>?',
            'Who gave the <a> <b> to the museum?',
          ],
        },
        {
          kind: 'number',
          says: [
            'The <a> <b> is insured for <value> euros.',
            'The insured value of the <a> <b> is <value> euros.',
          ],
          asks: [
            'For what sum is the <a> <b> insured?',
            'What is the insured value of the <a> <b>?',
          ],
        },
      ],
      filler: [
        'No claims by former owners are known.',
        'The letters about the transfer are kept in the archive.',
        'Export would need a licence.',
        'An appraisal takes place every tenth year.',
      ],
    },
    {
      heading: 'Display and care',
      facts: [
        {
          kind: 'number',
          says: [
            'The <a> <b> is shown in room <room>.',
            'Visitors find the <a> <b> in room <room>.',
          ],
          asks: ['In which room is the <a> <b> shown?', 'Where do visitors find the <a> <b>?'],
        },
        {
          kind: 'number',
          says: [
            'Its height is <height> centimetres.',
            'The <a> <b> has a height of <height> centimetres.',
          ],
          asks: ['What is the height of the <a> <b>?'],
        },
      ],
      filler: [
        'Light is kept low and the case is sealed.',
        'It may be moved by two persons with cotton gloves only.',
        'Loans are granted for at most four months.',
        'Dust is removed twice a year with a soft brush.',
      ],
    },
  ],
};
