import { seededRandom } from '../random.ts';
import { type Domain, pick, type Random, type Slots, say, shuffled } from './corpus/compose.ts';
import { courses } from './corpus/courses.ts';
import { experiments } from './corpus/experiments.ts';
import { incidents } from './corpus/incidents.ts';
import { leases } from './corpus/leases.ts';
import { museum } from './corpus/museum.ts';
import { plants } from './corpus/plants.ts';
import { policies } from './corpus/policies.ts';
import { products } from './corpus/products.ts';
import { recipes } from './corpus/recipes.ts';
import { travel } from './corpus/travel.ts';
import type { GoldenQuestion } from './schema.ts';

/** A Markdown document. */
export type GeneratedDocument = { fileName: string; text: string };

const DOMAINS: Domain[] = [
  policies,
  recipes,
  incidents,
  products,
  travel,
  plants,
  experiments,
  leases,
  museum,
  courses,
];

export const DEFAULT_SEED = 2026;
export const DEFAULT_COUNT = 400;
const QUESTION_EVERY = 4;

type Composed = GeneratedDocument & { questions: GoldenQuestion[] };

/** Document `index` depends on the seed and the index alone, not on how many are made. */
function compose(seed: number, index: number): Composed {
  const domain = DOMAINS[index % DOMAINS.length] as Domain;
  const random = seededRandom(seed * 1_000_003 + index);
  const slots = subject(domain, seed, Math.floor(index / DOMAINS.length));
  for (const [name, make] of Object.entries(domain.slots)) slots[name] = make(random);
  const title = sentence(say(random, domain.title, slots));
  const fileName = `${domain.name}-${slug(`${slots.a} ${slots.b}`)}.md`;
  const questions: GoldenQuestion[] = [];
  const sections = domain.sections.map((section) => {
    const facts = section.facts.map((fact) => {
      const said = sentence(say(random, pick(random, fact.says), slots));
      const asked = sentence(say(random, pick(random, fact.asks), slots));
      questions.push({
        id: `g-${domain.name}-${String(index).padStart(4, '0')}-${questions.length + 1}`,
        question: asked,
        answerable: true,
        kind: fact.kind,
        documents: [fileName],
        passages: [[said]],
      });
      return said;
    });
    return `## ${section.heading}\n\n${paragraphs(random, facts, section.filler, slots)}`;
  });
  const opening = sentence(say(random, pick(random, domain.opening), slots));
  return { fileName, text: `# ${title}\n\n${opening}\n\n${sections.join('\n\n')}\n`, questions };
}

/** The two halves of the name; the pairs of a domain are handed out in a shuffled order. */
function subject(domain: Domain, seed: number, ordinal: number): Slots {
  const pairs = domain.first.flatMap((a) => domain.second.map((b) => ({ a, b })));
  const pair = shuffled(seededRandom(seed), pairs)[ordinal];
  if (pair === undefined) {
    throw new RangeError(`At most ${pairs.length} documents of the domain ${domain.name} exist.`);
  }
  return { ...pair };
}

function paragraphs(random: Random, facts: string[], filler: string[], slots: Slots): string {
  const padding = shuffled(random, filler)
    .slice(0, filler.length - 1)
    .map((template) => say(random, template, slots));
  const sentences = shuffled(random, [...facts, ...padding]);
  const middle = Math.ceil(sentences.length / 2);
  return `${sentences.slice(0, middle).join(' ')}\n\n${sentences.slice(middle).join(' ')}`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Markdown documents of ten domains in turn, alike within a domain and different in names and
 * numbers. The same seed gives the same documents, and a larger count only adds to the end.
 * @throws RangeError beyond 1,440 documents
 */
export function generateCorpus(seed = DEFAULT_SEED, count = DEFAULT_COUNT): GeneratedDocument[] {
  return Array.from({ length: count }, (_, index) => {
    const { fileName, text } = compose(seed, index);
    return { fileName, text };
  });
}

/** One question about every fourth document of `generateCorpus(seed, count)`. */
export function plantedQuestions(seed = DEFAULT_SEED, count = DEFAULT_COUNT): GoldenQuestion[] {
  const random = seededRandom(seed + 1);
  const asked: GoldenQuestion[] = [];
  for (let index = 0; index < count; index += QUESTION_EVERY - 1 + Math.round(random() * 2)) {
    asked.push(pick(random, compose(seed, index).questions));
  }
  return asked;
}
