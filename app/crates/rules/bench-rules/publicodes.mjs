// The part of publicodes in `make bench-rules`: times, and amounts by right, for the households of a task.
//
//     node publicodes.mjs task.json > publicodes.json
//
// What is timed: the answers given to an engine that is ready, and the rights worked out. The making of the engine from
// the rules is timed apart.

import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import Engine from 'publicodes'
import { rulesOf, situationOf } from './rules.mjs'

const SAMPLES = { one: 101, many: 3 }

const task = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const rights = task.sets.written
const silent = { log() {}, warn() {}, error: console.error }

const median = numbers => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

function timed(work) {
  const began = performance.now()
  work()
  return performance.now() - began
}

function measure(households, samples) {
  // No more children than these households have: each costs time.
  const count = Math.max(...households.map(household => household.answers.enfants.length))
  const rules = rulesOf(task.on, task.figures, count)
  const make = () => new Engine(rules, { logger: silent })
  const setup = median(Array.from({ length: 11 }, () => timed(make))) / 1000
  const engine = make()
  const evaluate = situation => {
    engine.setSituation(situation)
    return rights.map(right => engine.evaluate(right).nodeValue)
  }
  const situations = households.map(household => situationOf(household.answers))
  const pass = () => situations.map(evaluate)
  const amounts = pass().map(values => Object.fromEntries(rights.map((right, i) => [right, values[i]])))
  // So that Node has compiled what it will run.
  for (let i = situations.length; i < 50; i++) pass()
  const times = Array.from({ length: samples }, () => timed(pass))
  return { setup, amounts, micros: (median(times) * 1000) / situations.length }
}

const report = { micros: { written: {} } }
for (const [which, samples] of Object.entries(SAMPLES)) {
  const { setup, amounts, micros } = measure(task[which], samples)
  report.setup = setup
  report[which] = amounts
  report.micros.written[which] = { micros }
}
console.log(JSON.stringify(report))
