/** The forms that the offline model knows; each becomes a note, but for the one of web pages. */
export type FormTemplate = {
  asked: RegExp;
  action: 'save_note' | 'add_pages';
  en: FormWords;
  de: FormWords;
};
type FormWords = { title: string; submit: string; fields: object[] };

const text = (name: string, label: string, more: object = {}) => ({
  type: 'text',
  name,
  label,
  ...more,
});
const area = (name: string, label: string, more: object = {}) => ({
  type: 'textarea',
  name,
  label,
  ...more,
});
const required = { required: true };
const options = (...labels: string[]) => labels.map((label) => ({ value: label }));

export const FORM_TEMPLATES: readonly FormTemplate[] = [
  {
    asked: /\b(?:meeting|appointment|besprechung|termin|sitzung)/iu,
    action: 'save_note',
    en: {
      title: 'Meeting details',
      submit: 'Save as a note',
      fields: [
        text('subject', 'Subject', required),
        { type: 'date', name: 'date', label: 'Date', required: true },
        { type: 'number', name: 'minutes', label: 'Minutes', min: 5, max: 600, value: 30 },
        text('attendees', 'Attendees', { placeholder: 'Names, separated by commas' }),
        {
          type: 'select',
          name: 'place',
          label: 'Place',
          options: options('Online', 'Office', 'Elsewhere'),
        },
        area('agenda', 'Agenda'),
      ],
    },
    de: {
      title: 'Angaben zur Besprechung',
      submit: 'Als Notiz speichern',
      fields: [
        text('subject', 'Thema', required),
        { type: 'date', name: 'date', label: 'Datum', required: true },
        { type: 'number', name: 'minutes', label: 'Minuten', min: 5, max: 600, value: 30 },
        text('attendees', 'Teilnehmende', { placeholder: 'Namen, durch Kommas getrennt' }),
        {
          type: 'select',
          name: 'place',
          label: 'Ort',
          options: options('Online', 'Büro', 'Anderswo'),
        },
        area('agenda', 'Tagesordnung'),
      ],
    },
  },
  {
    asked: /\b(?:pages?|urls?|links?|addresses|websites?|webseiten?|adressen)\b/iu,
    action: 'add_pages',
    en: {
      title: 'Web pages to add',
      submit: 'Add them',
      fields: [
        area('urls', 'Addresses', { ...required, placeholder: 'One a line', maxLength: 4_000 }),
      ],
    },
    de: {
      title: 'Webseiten hinzufügen',
      submit: 'Hinzufügen',
      fields: [
        area('urls', 'Adressen', { ...required, placeholder: 'Eine je Zeile', maxLength: 4_000 }),
      ],
    },
  },
  {
    asked: /\b(?:contact|person|kontakt)/iu,
    action: 'save_note',
    en: {
      title: 'Contact',
      submit: 'Save as a note',
      fields: [
        text('name', 'Name', required),
        text('organisation', 'Organisation'),
        area('notes', 'Notes'),
      ],
    },
    de: {
      title: 'Kontakt',
      submit: 'Als Notiz speichern',
      fields: [
        text('name', 'Name', required),
        text('organisation', 'Organisation'),
        area('notes', 'Notizen'),
      ],
    },
  },
  {
    asked: /\b(?:feedback|review|rückmeldung|bewertung)/iu,
    action: 'save_note',
    en: {
      title: 'Feedback',
      submit: 'Save as a note',
      fields: [
        {
          type: 'select',
          name: 'rating',
          label: 'Rating',
          required: true,
          options: options('Good', 'Fair', 'Poor'),
        },
        {
          type: 'multiselect',
          name: 'about',
          label: 'About',
          options: options('Answers', 'Speed', 'Sources', 'Design'),
        },
        area('comment', 'Comment'),
        { type: 'checkbox', name: 'contact', label: 'You may ask me about it' },
      ],
    },
    de: {
      title: 'Rückmeldung',
      submit: 'Als Notiz speichern',
      fields: [
        {
          type: 'select',
          name: 'rating',
          label: 'Bewertung',
          required: true,
          options: options('Gut', 'Mittel', 'Schlecht'),
        },
        {
          type: 'multiselect',
          name: 'about',
          label: 'Worum es geht',
          options: options('Antworten', 'Tempo', 'Quellen', 'Gestaltung'),
        },
        area('comment', 'Kommentar'),
        { type: 'checkbox', name: 'contact', label: 'Rückfragen sind willkommen' },
      ],
    },
  },
  {
    asked: /^/u,
    action: 'save_note',
    en: {
      title: 'Details',
      submit: 'Save as a note',
      fields: [
        text('title', 'Title', required),
        { type: 'date', name: 'date', label: 'Date' },
        area('details', 'Details', required),
      ],
    },
    de: {
      title: 'Angaben',
      submit: 'Als Notiz speichern',
      fields: [
        text('title', 'Titel', required),
        { type: 'date', name: 'date', label: 'Datum' },
        area('details', 'Einzelheiten', required),
      ],
    },
  },
];
