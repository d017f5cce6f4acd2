import { type Domain, number, oneOf, person } from './compose.ts';

export const policies: Domain = {
  name: 'policy',
  first: [
    'Brindle and Lowe',
    'Castor Freight',
    'Dunmore Dairy',
    'Elmfield Clinic',
    'Fenwick Glass',
    'Garrow Textiles',
    'Hollins Press',
    'Inverlea Schools',
    'Juniper Bank',
    'Kestle Foods',
    'Larkhill Rail',
    'Moorgate Labs',
  ],
  second: [
    'remote work',
    'travel expense',
    'parental leave',
    'overtime',
    'company car',
    'training',
    'visitor',
    'password',
    'gift',
    'sick leave',
    'home internet',
    'volunteering',
  ],
  title: '<b> policy of <a>',
  slots: {
    days: number(3, 29),
    amount: number(120, 1980, 20),
    owner: person(),
    weeks: number(2, 14),
    hours: number(6, 72, 2),
    form: oneOf(
      'green form',
      'form P-12',
      'staff portal',
      'blue slip',
      'form R-7',
      'team calendar',
    ),
    review: oneOf('January', 'March', 'May', 'June', 'September', 'November'),
  },
  opening: [
    'This page sets out the <b> policy of <a>. It {applies to|covers} everyone with a contract, {temporary staff included|interns included}.',
    '<a> has one <b> policy for all its sites. It replaces {every earlier circular|the rules of the former handbook}.',
  ],
  sections: [
    {
      heading: 'Scope and allowance',
      facts: [
        {
          kind: 'number',
          says: [
            'Under the <b> policy a person may claim up to <days> days in a calendar year.',
            '<a> grants at most <days> days a year under this <b> policy.',
          ],
          asks: [
            'How many days a year does the <b> policy of <a> allow?',
            'At <a>, what is the yearly maximum of days under the <b> policy?',
          ],
        },
        {
          kind: 'number',
          says: [
            'The yearly <b> budget of <a> is <amount> euros a head.',
            'Under its <b> policy <a> sets aside <amount> euros a person and year.',
          ],
          asks: [
            'What is the <b> budget per person at <a>?',
            'How much money does <a> set aside a person and year under the <b> policy?',
          ],
        },
      ],
      filler: [
        'Part-time staff receive a share in proportion to their hours.',
        'Days that are not used {lapse|expire} at the end of the year unless a manager agrees otherwise.',
        'Contractors follow the rules of their own employer and need not apply.',
        'Nobody is put at a disadvantage for making use of the policy or for deciding not to.',
        'Exceptions are possible where the law of a country demands them, and they are recorded.',
        'Managers are expected to explain a refusal {in writing|in a short conversation}.',
      ],
    },
    {
      heading: 'How to apply',
      facts: [
        {
          kind: 'number',
          says: [
            'Requests are made with the <form>, at least <weeks> weeks ahead.',
            'Use the <form> and allow <weeks> weeks of notice for a <b> request.',
          ],
          asks: [
            'How many weeks of notice does a <b> request need at <a>?',
            'How far ahead, in weeks, must <b> requests be made at <a>?',
          ],
        },
        {
          kind: 'number',
          says: [
            'A manager at <a> answers a <b> request within <hours> hours.',
            '<b> requests at <a> get a reply after no more than <hours> hours.',
          ],
          asks: ['Within how many hours is a <b> request answered at <a>?'],
        },
      ],
      filler: [
        'Attach the documents that support the request; copies are enough.',
        'A request without dates is sent back and does not count as made.',
        'If the answer is late, {remind the manager first|write to the personnel office}.',
        'A withdrawn request leaves no trace in the personal file.',
        'Receipts are kept for two years and then destroyed.',
      ],
    },
    {
      heading: 'Responsibility and review',
      facts: [
        {
          kind: 'fact',
          says: [
            '<owner> is responsible for the <b> policy at <a>.',
            'Questions about <b> at <a> go to <owner>, who owns this policy.',
          ],
          asks: [
            'Who is responsible for the <b> policy at <a>?',
            'Whom do I ask about the <b> policy of <a>?',
          ],
        },
        {
          kind: 'fact',
          says: [
            'The <b> policy of <a> is reviewed every <review>.',
            'Each <review>, <a> reviews its <b> policy.',
          ],
          asks: ['In which month is the <b> policy of <a> reviewed?'],
        },
      ],
      filler: [
        'The works council is heard before anything is changed.',
        'Comments are welcome at any time and are collected in a shared document.',
        'Earlier versions stay readable in the archive of the intranet.',
        'Training for new managers contains a session on this subject.',
      ],
    },
  ],
};
