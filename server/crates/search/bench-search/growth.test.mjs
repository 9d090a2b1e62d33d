import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draws, invented } from './growth.mjs'

const page = (id, title, text) => ({ id, title, text, description: id, path: [id], situations: [] })
const PAGES = [page('F1', 'Un titre', 'Une ligne\nDeux'), page('F2', 'Autre', 'Trois'), page('F3', 'Fin', 'Quatre\nCinq')]

test('the same pages are invented each time', () => {
  const once = () => {
    const draw = draws(7)
    return Array.from({ length: 50 }, (_, n) => invented(PAGES, n, draw))
  }
  assert.deepEqual(once(), once())
  assert.notDeepEqual(once()[0].text, once()[1].text)
})

test('an invented page has an id of its own and words of the others', () => {
  const draw = draws(7)
  const invention = Array.from({ length: 50 }, (_, n) => invented(PAGES, n, draw))
  assert.equal(new Set(invention.map(one => one.id)).size, 50)
  const known = new Set(PAGES.flatMap(one => one.text.split('\n')))
  for (const { title, text } of invention) {
    assert.ok(title.length > 0)
    assert.ok(text.split('\n').every(line => known.has(line)), text)
  }
})
