/** All of the page stands in the layout, which stays when the address changes. */
export default function ThreadPage() {
  return null;
}
