import { STOP_WORDS, SYNONYM_GROUPS, WEAK_WORDS } from '../word-lists.ts';
import { MISSPELLINGS } from './misspellings.ts';

/** Words of plans, notes and software that the offline model's other lists do not hold. */
const MORE = `
able accept account across action active activity actual add address adjust advance agree agreed all
already although always amount analysis announce annual answer approach approve april area arrive
article assign august author automatic average avoid back backup balance base basic before begin
beginning behaviour belong benefit better between board book both branch break brief bring budget
build building business button cache calendar call campaign capacity card careful case category
cause centre chance change channel chapter charge chart check choice choose city class clean clear
click client close code collect column comment commit community company compare complete component
computer concern condition confirm connect connection consider contact content continue control
copy correct cost count country couple course cover create current customer daily data database
date day deadline deal december decide decision default define delay deliver delivery demand depend
deploy deployment describe design detail develop development device differ difference direct
directory discuss display document documentation done double down draft drive early easily edge
edit effect effort eight eleven email empty enable end engine engineer enough ensure enter
environment equal error estimate evening event every exact example except exchange exist expect
experience explain export extend extra fact fail failure fall family fast feature february feedback
field figure file fill final finally find finish first five fix follow following food force form
format forward found four free frequent friday friend from full function future garden gather
general generate give global goal good great group grow growth guest guide half hand handle happen
hard health hear heat heavy help here high history hold holiday home hope hour house however hundred
idea image import important improve include increase index information initial input inside
install instance instead interest interface internal international introduce invite issue item
january join july june keep kind kitchen know label language large last late later launch layout
lead learn leave left length less letter level library light like limit line link list little live
load local location long look lower machine main maintain make manage management manager many march
mark market match material matter maximum maybe measure meet meeting member memory menu message
method middle might milestone million minimum minute mission mobile model module moment monday money
month more morning most move much multiple must name near necessary need network never new next
night nine normal north note notes nothing notice november number object october offer office
often older once only open operate operation option order organise original other output outside
over overview owner package page paint paper parallel parameter part partner password path pattern
people percent perform performance period permission person phase phone picture piece place plan
planning platform play please point policy position possible post power practice prepare present
press previous price print private problem process produce product program progress project proper
propose protect provide public publish purpose quality quarter question quick quiet raise range rate
reach read ready real reason receive recent recommend record reduce refer reference region register
related release remain remember remove render repair repeat replace report request require research
reserve resource respond response rest result return review right road role room route rule safe
sample saturday save schedule school screen search season second section secure see select send
sentence separate september series serve server service session set settings seven several share
sheet short should show side sign simple since single site situation size slow small smooth social
software solution some sort source south space speak special specific spend spring staff stage
standard start state statement status step still stop storage store story strategy street string
strong structure student study style subject success successful such suggest summary summer sunday
supply support sure surface switch system table take talk target task team technical template ten
term test text thank theme thing think third thousand three through thursday ticket time title today
together tomorrow tool topic total touch toward track traffic train travel treat tree trial trip true
try tuesday turn two type under understand unit until update upgrade upload upper usage use user
usual value various version very view visit visitor voice volume wait walk wall want warm warning
watch water weather website wednesday week weekend weekly weight welcome west whether which while
white whole why wide will window winter within without wonder word work worker world write wrong
year yellow yesterday yet young zero`;

const forms = (word: string): string[] => [
  word,
  `${word}s`,
  `${word}es`,
  `${word}ed`,
  `${word}d`,
  `${word}ing`,
  `${word}ly`,
  `${word}er`,
  ...(word.endsWith('e') ? [`${word.slice(0, -1)}ing`] : []),
  ...(word.endsWith('y') ? [`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`] : []),
  `${word}${word.at(-1)}ed`,
  `${word}${word.at(-1)}ing`,
];

const everyday = MORE.trim().split(/\s+/);

/** Everyday words as they stand in a dictionary, in the order of the alphabet. */
export const ROOT_WORDS: readonly string[] = [...new Set(everyday)].sort();

/** Words that are certainly spelt right, with their usual endings; lower case. */
export const COMMON_WORDS: ReadonlySet<string> = new Set([
  ...[
    ...everyday,
    ...STOP_WORDS,
    ...WEAK_WORDS,
    ...SYNONYM_GROUPS.flatMap((group) => group.split(' ')),
  ].flatMap(forms),
  ...[...MISSPELLINGS.values()].flatMap((meant) => meant.split(' ')),
]);
