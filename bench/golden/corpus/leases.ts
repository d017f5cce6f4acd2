import { type Domain, day, number, oneOf, person } from './compose.ts';

export const leases: Domain = {
  name: 'lease',
  first: [
    '12 Tanner Street',
    '4 Mill Lane',
    '31 Orchard Road',
    '8 Quay Terrace',
    '55 Chapel Row',
    '19 Foundry Yard',
    '2 Abbey Close',
    '77 Station Parade',
    '23 Sluice Gate',
    '6 Rope Walk',
    '40 Linden Avenue',
    "15 Brewer's Court",
  ],
  second: [
    'ground floor shop',
    'attic flat',
    'bakery',
    'garage',
    'studio',
    'warehouse bay',
    'dental practice',
    'corner office',
    'garden flat',
    'workshop',
    'reading room',
    'rehearsal room',
  ],
  title: 'Lease summary: <b> at <a>',
  slots: {
    tenant: person(),
    landlord: oneOf(
      'Pellworm Estates',
      "the Drapers' Guild",
      'Saltmarsh Trust',
      'Copse and Daughters',
      'the Parish of St Brannoc',
      'Oakes Holdings',
    ),
    rent: number(340, 4980, 20),
    deposit: number(700, 9900, 50),
    notice: number(1, 13),
    area: number(14, 286),
    start: day(2022),
    pets: oneOf(
      'one cat',
      'one small dog',
      'no animals',
      'caged birds only',
      'two cats',
      'fish only',
    ),
  },
  opening: [
    'Summary of the lease for the <b> at <a>, for the file. The signed contract {takes precedence|remains decisive}.',
    'The lease of the <b> at <a> began on <start>. This sheet is {for quick reference|for the book-keeping} and has no legal force.',
  ],
  sections: [
    {
      heading: 'Parties and premises',
      facts: [
        {
          kind: 'fact',
          says: [
            'Tenant of the <b> at <a> is <tenant>.',
            'The <b> at <a> is let to the tenant <tenant>.',
          ],
          asks: ['Who is the tenant of the <b> at <a>?', 'To which tenant is the <b> at <a> let?'],
        },
        {
          kind: 'fact',
          says: [
            'The landlord of the <b> at <a> is <landlord>.',
            'Landlord: <landlord>, for the <b> at <a>.',
          ],
          asks: ['Who is the landlord of the <b> at <a>?'],
        },
        {
          kind: 'number',
          says: [
            'The <b> at <a> has an area of <area> square metres.',
            'Measured area of the <b> at <a>: <area> square metres.',
          ],
          asks: [
            'What area does the <b> at <a> have?',
            'How many square metres does the <b> at <a> measure?',
          ],
        },
      ],
      filler: [
        'Keys were handed over with a record, of which each side has a copy.',
        'Shared areas are the entrance, the stairs and the yard.',
        'The cellar does not belong to the premises.',
        'Structural changes need consent in writing.',
        'The condition at the beginning is shown in eleven photographs.',
      ],
    },
    {
      heading: 'Payments',
      facts: [
        {
          kind: 'number',
          says: [
            'The monthly rent of the <b> at <a> is <rent> euros.',
            'For the <b> at <a> a rent of <rent> euros is due each month.',
          ],
          asks: [
            'What is the monthly rent of the <b> at <a>?',
            'How much rent is due each month for the <b> at <a>?',
          ],
        },
        {
          kind: 'number',
          says: [
            'A deposit of <deposit> euros was paid for the <b> at <a>.',
            'The deposit for the <b> at <a> amounts to <deposit> euros.',
          ],
          asks: [
            'What deposit was paid for the <b> at <a>?',
            'How high is the deposit for the <b> at <a>?',
          ],
        },
      ],
      filler: [
        'Payment is due on the third working day.',
        'Heating and water are settled once a year according to use.',
        'Late payment bears interest at the legal rate.',
        'The insurance of the building is contained in the side costs.',
        'An increase must be announced in writing and with reasons.',
      ],
    },
    {
      heading: 'Terms',
      facts: [
        {
          kind: 'number',
          says: [
            'Either side may end the lease of the <b> at <a> with <notice> months of notice.',
            'The notice period for the <b> at <a> is <notice> months.',
          ],
          asks: [
            'How many months of notice apply to the <b> at <a>?',
            'What is the notice period for the <b> at <a>?',
          ],
        },
        {
          kind: 'fact',
          says: [
            'Animals in the <b> at <a>: <pets> allowed.',
            'In the <b> at <a> the lease allows <pets>.',
          ],
          asks: ['Which animals are allowed in the <b> at <a>?'],
        },
      ],
      filler: [
        'Quiet hours are from ten at night to six in the morning.',
        'Small repairs are paid by the tenant up to the usual limit.',
        'Subletting a part needs consent, which may not be refused without reason.',
        'At the end the walls are returned in a light colour.',
      ],
    },
  ],
};
