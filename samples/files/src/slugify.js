/**
 * Turns a title into the last part of an address: "Tide tables, 2nd edition" becomes
 * "tide-tables-2nd-edition". Accents are dropped; what is left without letters becomes "note".
 */
export function slugify(title) {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? 'note' : slug;
}
