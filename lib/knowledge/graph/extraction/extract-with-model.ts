import * as z from 'zod';
import { log } from '../../../log.ts';
import { type LanguageModelV3, resolveModel, resolveSmallModel } from '../../../models/index.ts';
import { withTelemetryScope } from '../../../telemetry/index.ts';
import { tunables } from '../../../tunables.ts';
import { announceDocument } from '../../announce-document.ts';
import { hashContent } from '../../hash-content.ts';
import { findDrawable, listChunks } from '../entity-repository.ts';
import { ENTITY_VERSION } from '../entity-version.ts';
import { wordCases } from '../word-cases.ts';
import { askModel } from './ask-model.ts';
import { dividePassages, type Passage } from './divide-passages.ts';
import {
  claimExtraction,
  type ExtractionClaim,
  finishExtraction,
  releaseExtraction,
} from './extraction-queue-repository.ts';
import {
  findAnswer,
  forgetAnswers,
  listRichest,
  mergeMentions,
  saveAnswer,
} from './extraction-repository.ts';
import { aliasKeys, findEntitiesIn, joinEntities } from './join-entities.ts';
import { keepOccurring, type WrittenEntity, writtenEntitySchema } from './keep-occurring.ts';

/** Raise it with a change of what is asked: answers to the earlier question are then asked for anew. */
const QUESTION_VERSION = 1;
/** Identifiers of these are found by rules as well, and for nothing. */
const LEFT_TO_RULES = new Set(['code', 'json']);

const { batchChunks, casesChars, leaseMs, mostBackOffMs: mostMs } = tunables.graph;

type Answer = { textHash: string; passages: Passage[]; entities: WrittenEntity[]; asked: boolean };

/**
 * Has the small model, else the main one, look for the entities of one document that waits for it.
 * What the rules have found of it stands in the graph already, and stays when the model fails; it is
 * then asked again later, each time after a longer while.
 * @returns `none` when nothing waits or no model is set up
 */
export async function extractNext(signal: AbortSignal): Promise<'none' | 'done' | 'failed'> {
  const model = configuredModel();
  const claim = model && (await claimExtraction(ENTITY_VERSION, { leaseMs, mostMs }));
  if (!claim) return 'none';
  try {
    // Whoever woke the extraction is not who it works for.
    const { tenantId, workspaceId } = claim;
    await withTelemetryScope({ tenantId, workspaceId }, () => extract(claim, model, signal));
    return 'done';
  } catch (error) {
    if (signal.aborted) await releaseExtraction(claim);
    else log.warn({ err: error, documentId: claim.id }, 'a model failed to find entities');
    return 'failed';
  }
}

function configuredModel(): LanguageModelV3 | undefined {
  const { model, offline } = resolveModel();
  return offline ? undefined : (resolveSmallModel() ?? model);
}

async function extract(
  claim: ExtractionClaim,
  model: LanguageModelV3,
  signal: AbortSignal,
): Promise<void> {
  const { id } = claim;
  const document = await findDrawable(claim, id, casesChars);
  if (document && !LEFT_TO_RULES.has(document.kind)) {
    const richest = await listRichest(claim, id, tunables.extraction.passages);
    const answers: Answer[] = [];
    for (const passages of dividePassages(richest)) {
      signal.throwIfAborted();
      answers.push(await answerOf(claim, model, passages, signal));
    }
    await merge(claim, answers, wordCases(document.text).language, signal);
    const hashes = answers.map(({ textHash }) => textHash);
    await forgetAnswers(claim, id, hashes);
    const read = answers.reduce((sum, { passages }) => sum + passages.length, 0);
    const calls = answers.filter(({ asked }) => asked).length;
    const leftOut = (richest[0]?.total ?? 0) - read;
    log.info({ documentId: id, calls, read, leftOut }, 'a model looked for entities');
  }
  await finishExtraction(claim);
  await announceDocument(claim.tenantId, id);
}

/** What the model says of these passages, or once said of the same words. */
async function answerOf(
  claim: ExtractionClaim,
  model: LanguageModelV3,
  passages: Passage[],
  signal: AbortSignal,
): Promise<Answer> {
  const texts = passages.map(({ text }) => text);
  const textHash = await hashContent(JSON.stringify([QUESTION_VERSION, texts]));
  const known = z.array(writtenEntitySchema).safeParse(await findAnswer(claim, textHash));
  const entities = known.success
    ? known.data
    : keepOccurring(await askModel(model, texts, signal), texts.join('\n'));
  await saveAnswer(claim, claim.id, { textHash, entities });
  return { textHash, passages, entities, asked: !known.success };
}

/** Finds the entities in all passages of the document, by their own words, also those not read. */
async function merge(
  claim: ExtractionClaim,
  answers: readonly Answer[],
  language: 'en' | 'de',
  signal: AbortSignal,
): Promise<void> {
  const entities = joinEntities(
    answers.flatMap((answer) => answer.entities),
    language,
  );
  if (entities.length === 0) return;
  const aliases = aliasKeys(entities, language);
  const understood = answers.filter((answer) => answer.entities.length > 0);
  const read = new Set(understood.flatMap(({ passages }) => passages.map(({ id }) => id)));
  for (let after = -1; ; ) {
    signal.throwIfAborted();
    const chunks = await listChunks(claim, claim.id, { after, limit: batchChunks });
    const rows = chunks.flatMap(({ id, text }) =>
      findEntitiesIn(text, entities).map((entity) => ({ ...entity, chunk: String(id) })),
    );
    const ids = chunks.filter(({ id }) => read.has(id)).map(({ id }) => String(id));
    if (rows.length + ids.length > 0) {
      await mergeMentions(claim, claim.id, { rows, read: ids, aliases });
    }
    if (chunks.length < batchChunks) return;
    after = chunks.at(-1)?.ordinal ?? after;
  }
}
