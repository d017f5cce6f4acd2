import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slugify } from './slugify.js';

test('words are joined with hyphens', () => {
  assert.equal(slugify('Tide tables, 2nd edition'), 'tide-tables-2nd-edition');
});

test('accents are dropped', () => {
  assert.equal(slugify('Café au lait'), 'cafe-au-lait');
});

test('no hyphen stands at either end', () => {
  assert.equal(slugify('  (draft)  '), 'draft');
});

test('a title without letters still gets an address', () => {
  assert.equal(slugify('!!!'), 'note');
});
