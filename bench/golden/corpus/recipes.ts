import { type Domain, number, oneOf, person } from './compose.ts';

export const recipes: Domain = {
  name: 'recipe',
  first: [
    'Leek',
    'Barley',
    'Quince',
    'Beetroot',
    'Walnut',
    'Fennel',
    'Chestnut',
    'Parsnip',
    'Plum',
    'Spinach',
    'Lentil',
    'Pumpkin',
    'Celery root',
    'Buckwheat',
  ],
  second: [
    'soup',
    'tart',
    'risotto',
    'gratin',
    'loaf',
    'stew',
    'quiche',
    'salad',
    'pie',
    'strudel',
    'flatbread',
    'casserole',
  ],
  title: '<a> <b>',
  slots: {
    minutes: number(12, 95),
    degrees: number(150, 235, 5),
    serves: number(2, 12),
    grams: number(110, 940, 10),
    rest: number(10, 180, 5),
    herb: oneOf(
      'marjoram',
      'savory',
      'lovage',
      'tarragon',
      'chervil',
      'caraway',
      'juniper',
      'allspice',
      'nutmeg',
      'sumac',
    ),
    drink: oneOf(
      'dry cider',
      'cold buttermilk',
      'black tea',
      'pear juice',
      'a light beer',
      'mint tea',
    ),
    cook: person(),
  },
  opening: [
    '<a> <b> is a dish for {cold evenings|a Sunday without plans|the end of the market day}. This version comes from the notebook of <cook>.',
    'There are many ways to make <a> <b>; this one {needs little equipment|forgives small mistakes}. <cook> wrote it down for a harvest supper.',
  ],
  sections: [
    {
      heading: 'Ingredients',
      facts: [
        {
          kind: 'number',
          says: [
            'For the <a> <b>, weigh out <grams> grams of flour.',
            'The <a> <b> takes <grams> grams of flour in all.',
          ],
          asks: [
            'How much flour goes into the <a> <b>?',
            'How many grams of flour do I need for <a> <b>?',
          ],
        },
        {
          kind: 'fact',
          says: [
            'The seasoning that makes this <a> <b> special is <herb>.',
            'Season the <a> <b> with <herb> and nothing else but salt.',
          ],
          asks: [
            'What seasoning is used for the <a> <b>?',
            'With which herb or spice is <a> <b> seasoned?',
          ],
        },
      ],
      filler: [
        'Butter should be soft, eggs at room temperature, and the milk {barely warm|not too cold}.',
        'Old bread can take the place of a part of the flour.',
        'Buy small and firm vegetables; large ones have a woody heart.',
        'A pinch of sugar rounds off the taste without being noticed.',
        'If you cook without dairy, oat cream does the job.',
      ],
    },
    {
      heading: 'Preparation',
      facts: [
        {
          kind: 'number',
          says: [
            'Bake the <a> <b> at <degrees> degrees.',
            'Put the <a> <b> into an oven of <degrees> degrees.',
          ],
          asks: [
            'At what temperature is the <a> <b> baked?',
            'How hot should the oven be for <a> <b>?',
          ],
        },
        {
          kind: 'number',
          says: [
            'It stays in the oven for <minutes> minutes until the edges brown.',
            'After <minutes> minutes of baking the <a> <b> is done.',
          ],
          asks: ['How many minutes does the <a> <b> bake in the oven?'],
        },
        {
          kind: 'number',
          says: [
            'Before that, let the mixture for the <a> <b> rest for <rest> minutes under a cloth.',
          ],
          asks: ['How long does the mixture of the <a> <b> have to rest?'],
        },
      ],
      filler: [
        'Stir in one direction and stop as soon as no dry flour is to be seen.',
        'Grease the dish well, also in the corners.',
        'Turn the tray once if your oven is hotter at the back.',
        'A wooden stick that comes out clean is the best sign.',
        'Do not open the door during the first ten minutes.',
      ],
    },
    {
      heading: 'Serving and keeping',
      facts: [
        {
          kind: 'number',
          says: [
            'The quantities for this <a> <b> serve <serves> people.',
            'One batch of <a> <b> is enough for <serves> people.',
          ],
          asks: [
            'How many people does the <a> <b> serve?',
            'For how many people is one batch of <a> <b> enough?',
          ],
        },
        {
          kind: 'fact',
          says: [
            'With the <a> <b>, <cook> likes to drink <drink>.',
            'The right drink for <a> <b> is <drink>.',
          ],
          asks: ['What should I drink with <a> <b>?'],
        },
      ],
      filler: [
        'Leftovers taste better on the next day, warmed gently in a pan.',
        'In a closed box it keeps for three days in the refrigerator.',
        'Freezing is possible, but the crust suffers.',
        'A green salad beside it is all that is needed.',
      ],
    },
  ],
};
