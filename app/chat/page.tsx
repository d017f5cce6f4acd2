/** A new chat; the layout shows it. */
export default function NewChat() {
  return null;
}
