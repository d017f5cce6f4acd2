/** A thread; the layout shows it by its address. */
export default function ThreadOfChat() {
  return null;
}
