import { code, type Domain, number, oneOf } from './compose.ts';

export const products: Domain = {
  name: 'product',
  first: [
    'Calder',
    'Dovetail',
    'Ember',
    'Foxglove',
    'Grantham',
    'Hobart',
    'Ibis',
    'Jutland',
    'Kelso',
    'Lindow',
    'Marram',
    'Norden',
  ],
  second: [
    'coffee grinder',
    'bicycle pump',
    'desk lamp',
    'space heater',
    'air purifier',
    'hand mixer',
    'label maker',
    'sewing machine',
    'garden shredder',
    'dehumidifier',
    'kettle',
    'vacuum cleaner',
  ],
  title: '<a> <b>: product sheet',
  slots: {
    grams: number(240, 7900, 20),
    watts: number(15, 1980, 5),
    decibels: number(31, 82),
    months: oneOf('18', '24', '30', '36', '42', '48', '60', '72', '84'),
    price: number(19, 689),
    colour: oneOf(
      'slate grey',
      'moss green',
      'cream white',
      'brick red',
      'night blue',
      'sand',
      'copper',
    ),
    origin: oneOf('Porto', 'Lodz', 'Gothenburg', 'Tampere', 'Bilbao', 'Graz', 'Cork', 'Ghent'),
    part: code(10_400, 98_700),
  },
  opening: [
    'The <a> <b> is made for {daily use at home|small workshops|people with little room}. This sheet lists what a buyer and a repair shop need to know.',
    'Sturdy, repairable and {plain|quiet}: that is the idea of the <a> <b>.',
  ],
  sections: [
    {
      heading: 'Technical data',
      facts: [
        {
          kind: 'number',
          says: [
            'The <a> <b> weighs <grams> grams.',
            'Weight of the <a> <b>: <grams> grams without packaging.',
          ],
          asks: ['What is the weight of the <a> <b>?', 'How much does the <a> <b> weigh?'],
        },
        {
          kind: 'number',
          says: [
            'Its motor takes <watts> watts.',
            'The <a> <b> draws <watts> watts of power at full load.',
          ],
          asks: ['How many watts of power does the <a> <b> take?'],
        },
        {
          kind: 'number',
          says: [
            'At a distance of one metre the <a> <b> is as loud as <decibels> decibels.',
            'The noise of the <a> <b> is <decibels> decibels.',
          ],
          asks: [
            'How loud is the <a> <b> in decibels?',
            'What noise level does the <a> <b> have in decibels?',
          ],
        },
      ],
      filler: [
        'The housing is made of recycled aluminium and can be opened with one screwdriver.',
        'The cable is two metres long and can be exchanged.',
        'A thermal switch protects the machine from being overloaded.',
        'All figures were measured at 21 degrees and may differ slightly between units.',
        'It carries the usual marks of conformity for Europe.',
      ],
    },
    {
      heading: 'Price and warranty',
      facts: [
        {
          kind: 'number',
          says: [
            'The recommended price of the <a> <b> is <price> euros.',
            'The <a> <b> costs <price> euros in the shop.',
          ],
          asks: ['What is the price of the <a> <b>?', 'What does the <a> <b> cost?'],
        },
        {
          kind: 'number',
          says: [
            'The maker gives a warranty of <months> months on the <a> <b>.',
            'The <a> <b> comes with <months> months of warranty.',
          ],
          asks: [
            'How many months of warranty does the <a> <b> have?',
            'How long is the warranty on the <a> <b>?',
          ],
        },
      ],
      filler: [
        'Wear parts such as seals and brushes are excluded.',
        'Keep the receipt; a photograph of it is accepted.',
        'Dealers may set their own price.',
        'Returns are possible within thirty days if the box is complete.',
      ],
    },
    {
      heading: 'Design and spare parts',
      facts: [
        {
          kind: 'fact',
          says: [
            'The <a> <b> is sold in <colour> only.',
            'There is one colour for the <a> <b>: <colour>.',
          ],
          asks: ['In which colour is the <a> <b> sold?'],
        },
        {
          kind: 'fact',
          says: [
            'The <a> <b> is assembled in <origin>.',
            'Workers in <origin> assemble the <a> <b>.',
          ],
          asks: ['Where is the <a> <b> assembled?', 'In which town do they assemble the <a> <b>?'],
        },
        {
          kind: 'number',
          says: ['The spare filter for the <a> <b> has the part number <part>.'],
          asks: ['Which part number has the spare filter of the <a> <b>?'],
        },
      ],
      filler: [
        'Spare parts are kept in stock for ten years after the end of production.',
        'Drawings for printing small parts can be had on request.',
        'Clean the surface with a damp cloth and no solvent.',
        'The packaging contains no plastic.',
      ],
    },
  ],
};
