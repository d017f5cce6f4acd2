import { slashRest } from '../message.ts';
import { reportFailure } from '../report-failure.ts';
import { callsOf, callTool, command, inLanguage, say } from '../turn.ts';
import { FORM_TEMPLATES, type FormTemplate } from './form-templates.ts';

const FORM = /\b(?:form|formular)\b/iu;
const ASKS =
  /^(?:ask me|show|give|make|draw|create|i need|open|frage? mich|zeige?|gib|erstelle?|mach|ich brauche)\b/iu;

const PHRASES = {
  en: { drawn: 'Fill in the form; what you send comes back to me.', act: 'Drawing the form' },
  de: {
    drawn: 'Fülle das Formular aus; was du sendest, kommt zu mir zurück.',
    act: 'Das Zeichnen des Formulars',
  },
};

/** A form that asks the user for what they named. */
export const drawForm = command<FormTemplate>({
  name: 'draw-form',
  read: ({ message, conversation }) => {
    if (!conversation.tools.has('draw_widget')) return undefined;
    const rest = slashRest(message, 'form');
    const asked = FORM.test(message.head) && ASKS.test(message.head);
    if (rest === undefined && !asked) return undefined;
    return FORM_TEMPLATES.find(({ asked: words }) => words.test(rest ?? message.head));
  },
  reply: (template, turn) => {
    const phrases = inLanguage(turn, PHRASES);
    const call = callsOf(turn, 'draw_widget').at(-1);
    if (call?.error) return reportFailure(turn, call.error, phrases.act);
    if (call) return say(phrases.drawn);
    const { title, submit, fields } = inLanguage(turn, template);
    const widget = {
      type: 'form',
      title,
      fields,
      submit: { label: submit, action: template.action },
    };
    return callTool(turn, 'draw_widget', { widget });
  },
});
