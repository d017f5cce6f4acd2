/** The workspace that a fresh installation starts with. */
export const GUIDE_WORKSPACE = { id: 'guide', slug: 'guide', name: 'Flightdeck guide' };
