import { NextIntlClientProvider } from 'next-intl';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useForm } from 'react-hook-form';
import { AiTextarea } from '../../components/ai-textarea/ai-textarea.tsx';
import messages from '../../messages/en.json';

/** A form of react-hook-form around the textarea, for the story that shows that they get along. */
function Form() {
  const { register, handleSubmit, reset, formState } = useForm({ defaultValues: { story: '' } });
  const [sent, setSent] = useState('');
  return (
    <form onSubmit={handleSubmit(({ story }) => setSent(story))}>
      <AiTextarea
        {...register('story', { required: true, minLength: 20 })}
        workspace="guide"
        aria-label="Story"
        continueText={async function* () {
          yield ' happily ever after.';
        }}
      />
      <button type="submit">Send</button>
      <button type="button" onClick={() => reset({ story: 'Begun anew' })}>
        Reset
      </button>
      <output>{formState.errors.story ? `problem: ${formState.errors.story.type}` : sent}</output>
      <p>{formState.isDirty ? 'dirty' : 'clean'}</p>
    </form>
  );
}

createRoot(document.body.appendChild(document.createElement('main'))).render(
  <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
    <Form />
  </NextIntlClientProvider>,
);
