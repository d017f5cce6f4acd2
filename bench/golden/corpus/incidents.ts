import { code, type Domain, day, number, oneOf, person } from './compose.ts';

export const incidents: Domain = {
  name: 'incident',
  first: [
    'Harbour',
    'Lantern',
    'Meridian',
    'Nimbus',
    'Obsidian',
    'Paragon',
    'Quartz',
    'Rowan',
    'Sable',
    'Tundra',
    'Umber',
    'Verdant',
  ],
  second: [
    'billing service',
    'login gateway',
    'search cluster',
    'mail relay',
    'image store',
    'payment queue',
    'report builder',
    'chat server',
    'mobile API',
    'data warehouse',
    'label printer service',
    'booking calendar',
  ],
  title: 'Incident report: <a> <b>',
  slots: {
    date: day(2024),
    minutes: number(7, 419),
    customers: number(35, 9800, 15),
    cause: oneOf(
      'an expired certificate',
      'a full disk on the primary node',
      'a wrong time zone in a cron entry',
      'a migration that locked the main table',
      'a typing error in a firewall rule',
      'a memory leak in the image library',
      'a cable that was pulled by mistake',
      'a loop in the retry logic',
      'a leap-day bug',
    ),
    lead: person(),
    remedy: oneOf(
      'rolling back the last deployment',
      'restarting the nodes one by one',
      'adding a second volume',
      'renewing the certificate by hand',
      'moving traffic to the southern region',
      'switching the feature off',
      "restoring last night's snapshot",
    ),
    alert: oneOf(
      'a customer call',
      'the latency alarm',
      'a post in the forum',
      'the nightly smoke test',
      'the on-duty engineer',
      'the error budget alarm',
    ),
    number: code(1001, 9899),
  },
  opening: [
    'This report describes the failure of the <a> <b> on <date>. It is written without blame and is meant for {everyone who builds or runs the system|the next person on duty}.',
    'On <date> the <a> <b> did not work as it should. The following pages say {what happened, why, and what will be done about it|what is known so far}.',
  ],
  sections: [
    {
      heading: 'Summary',
      facts: [
        {
          kind: 'number',
          says: [
            'The <a> <b> was unavailable for <minutes> minutes.',
            'In total the outage of the <a> <b> lasted <minutes> minutes.',
          ],
          asks: [
            'How long was the <a> <b> unavailable?',
            'How many minutes did the outage of the <a> <b> last?',
          ],
        },
        {
          kind: 'number',
          says: [
            'About <customers> customers noticed the failure of the <a> <b>.',
            'The failure of the <a> <b> touched <customers> customers.',
          ],
          asks: [
            'How many customers were touched by the failure of the <a> <b>?',
            'How many customers noticed that the <a> <b> failed?',
          ],
        },
      ],
      filler: [
        'No data was lost, as the comparison of the two copies has shown.',
        'The status page was updated every half hour.',
        'Support answered with a prepared text and called the largest accounts.',
        'The agreement on availability was kept for the month, though barely.',
        'The timeline below is given in coordinated universal time.',
      ],
    },
    {
      heading: 'Cause and remedy',
      facts: [
        {
          kind: 'fact',
          says: [
            'The root cause of the <b> failure was <cause>.',
            'The <a> <b> failed because of <cause>.',
          ],
          asks: ['What was the root cause of the <a> <b> failure?', 'Why did the <a> <b> fail?'],
        },
        {
          kind: 'fact',
          says: [
            'Service was restored by <remedy>.',
            'The team brought the <a> <b> back by <remedy>.',
          ],
          asks: ['How was the service of the <a> <b> restored?'],
        },
        {
          kind: 'fact',
          says: ['The first sign of trouble with the <a> <b> was <alert>.'],
          asks: ['What was the first sign of trouble with the <a> <b>?'],
        },
      ],
      filler: [
        'A similar fault had been seen in the test environment two weeks earlier, and was put aside.',
        'The dashboards showed green because they asked a cache.',
        'Logs of the first ten minutes are missing, since the collector was itself affected.',
        'The fallback had never been tried under load.',
        'Two engineers worked on the same server without knowing of each other.',
      ],
    },
    {
      heading: 'Follow-up',
      facts: [
        {
          kind: 'fact',
          says: [
            '<lead> leads the follow-up work on the <a> <b>.',
            'The measures for the <a> <b> are followed up by <lead>.',
          ],
          asks: [
            'Who leads the follow-up of the <a> <b> incident?',
            'Who follows up the measures for the <a> <b>?',
          ],
        },
        {
          kind: 'number',
          says: ['The ticket of the <a> <b> incident has the number INC-<number>.'],
          asks: ['What is the ticket number of the <a> <b> incident?'],
        },
      ],
      filler: [
        'The runbook gets a section on this fault.',
        'An alarm on the age of certificates and volumes is added.',
        'The exercise in autumn will use this case.',
        'Deployments on Friday afternoon need a second pair of eyes from now on.',
      ],
    },
  ],
};
