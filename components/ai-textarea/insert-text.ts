/** Writes at the cursor as if it were typed, so that undo takes it back like other typing. */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  field.focus({ preventScroll: true });
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  const details = { bubbles: true, inputType: 'insertText', data: text };
  field.dispatchEvent(new InputEvent('input', details));
}
