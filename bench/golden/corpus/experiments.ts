import { type Domain, day, number, oneOf, person } from './compose.ts';

export const experiments: Domain = {
  name: 'experiment',
  first: [
    'copper',
    'zinc',
    'basalt',
    'cellulose',
    'graphite',
    'lime',
    'titanium',
    'nickel',
    'clay',
    'silica',
    'bamboo',
    'cork',
  ],
  second: [
    'coating',
    'foam',
    'membrane',
    'adhesive',
    'filament',
    'powder',
    'laminate',
    'mortar',
    'electrode',
    'film',
    'fibre board',
    'sealant',
  ],
  title: 'Laboratory note: <a> <b>',
  slots: {
    date: day(2023),
    degrees: number(45, 985, 5),
    hours: number(2, 95),
    strength: number(3, 148),
    loss: oneOf('0.4', '0.9', '1.3', '1.8', '2.2', '2.7', '3.6', '4.5', '5.1', '6.3', '7.8', '8.4'),
    samples: number(5, 64),
    bench: oneOf(
      'bench 2',
      'bench 5',
      'the cold room',
      'the glove box',
      'the roof laboratory',
      'bench 9',
      'the cellar',
    ),
    who: person(),
    solvent: oneOf(
      'ethanol',
      'acetone',
      'distilled water',
      'isopropanol',
      'heptane',
      'ethyl acetate',
    ),
  },
  opening: [
    'Aim: to find out whether the <a> <b> {stands up to daily use|can be made without special equipment|keeps its properties after ageing}. Work was done by <who> from <date>.',
    'This note records the trial with the <a> <b>. Begun on <date> by <who>.',
  ],
  sections: [
    {
      heading: 'Method',
      facts: [
        {
          kind: 'number',
          says: [
            'The <a> <b> was cured at <degrees> degrees for <hours> hours.',
            'Curing of the <a> <b> took <hours> hours at <degrees> degrees.',
          ],
          asks: [
            'At what temperature was the <a> <b> cured?',
            'For how many hours was the <a> <b> cured?',
          ],
        },
        {
          kind: 'number',
          says: [
            'In all, <samples> samples of the <a> <b> were prepared.',
            'The series has <samples> samples of <a> <b>.',
          ],
          asks: [
            'How many samples of the <a> <b> were prepared?',
            'How many samples does the <a> <b> series have?',
          ],
        },
        {
          kind: 'fact',
          says: ['Surfaces for the <a> <b> were cleaned with <solvent>.'],
          asks: ['With what were the surfaces for the <a> <b> cleaned?'],
        },
      ],
      filler: [
        'Humidity was noted every hour and stayed within the permitted range.',
        'One mould was damaged and replaced.',
        'The balance was calibrated before the first weighing.',
        'Gloves were changed between batches to avoid carrying over traces.',
        'A control without treatment was kept in the same drawer.',
      ],
    },
    {
      heading: 'Results',
      facts: [
        {
          kind: 'number',
          says: [
            'The <a> <b> reached a strength of <strength> megapascals.',
            'A mean strength of <strength> megapascals was found for the <a> <b>.',
          ],
          asks: [
            'What strength did the <a> <b> reach?',
            'How many megapascals of strength were found for the <a> <b>?',
          ],
        },
        {
          kind: 'number',
          says: [
            'After ageing, the <a> <b> had lost <loss> percent of its mass.',
            'The loss of mass of the <a> <b> was <loss> percent.',
          ],
          asks: [
            'How much mass did the <a> <b> lose after ageing?',
            'What was the loss of mass of the <a> <b> in percent?',
          ],
        },
      ],
      filler: [
        'Two outliers were removed; both showed bubbles at the break.',
        'The scatter is larger than we would like.',
        'Colour changed slightly towards yellow.',
        'Under the microscope the surface is even, with a few pores.',
        'The values agree with those of an earlier series within the error.',
      ],
    },
    {
      heading: 'Storage and next steps',
      facts: [
        {
          kind: 'fact',
          says: [
            'The remaining <a> <b> is stored in <bench>.',
            'What is left of the <a> <b> can be found in <bench>.',
          ],
          asks: [
            'Where is the remaining <a> <b> stored?',
            'Where can I find what is left of the <a> <b>?',
          ],
        },
      ],
      filler: [
        'The trial is to be repeated with a slower rise of temperature.',
        'A quotation for a larger mould has been asked for.',
        'Raw values are in the shared folder under the date of the series.',
        'Before publishing, a second person should repeat the measurement.',
      ],
    },
  ],
};
