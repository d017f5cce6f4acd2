import { type Domain, number, oneOf, person } from './compose.ts';

export const courses: Domain = {
  name: 'course',
  first: [
    'Introductory',
    'Applied',
    'Advanced',
    'Practical',
    'Historical',
    'Comparative',
    'Experimental',
    'Theoretical',
    'Digital',
    'Regional',
    'Clinical',
    'Industrial',
  ],
  second: [
    'hydrology',
    'phonetics',
    'bookbinding',
    'statistics',
    'botany',
    'ceramics',
    'acoustics',
    'economics',
    'cartography',
    'optics',
    'nutrition',
    'archaeology',
  ],
  title: 'Course description: <a> <b>',
  slots: {
    lecturer: person(),
    credits: number(2, 14),
    room: oneOf(
      'hall A12',
      'hall B3',
      'room 0.17',
      'the old library',
      'room 2.41',
      'the greenhouse',
      'hall C9',
      'studio 6',
    ),
    weekday: oneOf('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'),
    time: oneOf('08:15', '09:45', '10:30', '12:15', '14:00', '15:45', '17:30'),
    places: number(8, 118, 2),
    exam: oneOf(
      'an oral examination',
      'a portfolio',
      'a written test of two hours',
      'a group project',
      'a term paper',
      'a practical task',
    ),
    book: oneOf(
      'the reader by Sørlie',
      'the handbook of Amado',
      'the atlas of Pryce',
      'the primer by Nakata',
      'the notes of the department',
    ),
    fee: number(15, 340, 5),
  },
  opening: [
    '<a> <b> is offered {every winter|each spring|every second year}. It is open to students of all departments.',
    "The course <a> <b> leads from the basic terms to {a small project of one's own|the reading of recent papers}.",
  ],
  sections: [
    {
      heading: 'Times and teachers',
      facts: [
        {
          kind: 'fact',
          says: ['<lecturer> teaches <a> <b>.', 'The lecturer of <a> <b> is <lecturer>.'],
          asks: ['Who teaches <a> <b>?', 'Who is the lecturer of the course <a> <b>?'],
        },
        {
          kind: 'fact',
          says: [
            '<a> <b> meets on <weekday> at <time> in <room>.',
            'Classes of <a> <b> are held in <room>, on <weekday> at <time>.',
          ],
          asks: ['In which room are the classes of <a> <b> held?', 'When does <a> <b> meet?'],
        },
      ],
      filler: [
        'The first session is an introduction without a register.',
        'Recordings are not made.',
        'One excursion on a Saturday belongs to the course.',
        'Assistants hold an hour for questions before each session.',
        'If the weather is bad, the outdoor part is moved by a week.',
      ],
    },
    {
      heading: 'Enrolment',
      facts: [
        {
          kind: 'number',
          says: ['There are <places> places in <a> <b>.', '<a> <b> is limited to <places> places.'],
          asks: ['How many places are there in <a> <b>?', 'To how many places is <a> <b> limited?'],
        },
        {
          kind: 'number',
          says: [
            'The material for <a> <b> costs <fee> euros.',
            'A fee of <fee> euros is charged for the material of <a> <b>.',
          ],
          asks: [
            'What does the material for <a> <b> cost?',
            'What fee is charged for the material of <a> <b>?',
          ],
        },
      ],
      filler: [
        'A waiting list is kept and closes after the second week.',
        'Guests are admitted if chairs are free.',
        'Who misses more than two sessions without a word loses the place.',
        'Previous knowledge is helpful but not demanded.',
      ],
    },
    {
      heading: 'Credits and examination',
      facts: [
        {
          kind: 'number',
          says: [
            '<a> <b> gives <credits> credits.',
            'Whoever passes <a> <b> is given <credits> credits.',
          ],
          asks: ['How many credits does <a> <b> give?', 'What credits are given for <a> <b>?'],
        },
        {
          kind: 'fact',
          says: ['The course <a> <b> ends with <exam>.', '<a> <b> is examined by <exam>.'],
          asks: ['How is <a> <b> examined?', 'With what kind of examination does <a> <b> end?'],
        },
        {
          kind: 'fact',
          says: ['The textbook of <a> <b> is <book>.'],
          asks: ['Which textbook is used in <a> <b>?'],
        },
      ],
      filler: [
        'A failed attempt may be repeated once.',
        'Marks are published on the board and online.',
        'Work that was copied is not counted.',
        'Feedback in writing is given on request.',
      ],
    },
  ],
};
