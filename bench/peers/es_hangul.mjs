// es-hangul: the numbers of the text as words, a call each; bytes are those of their figures. Run as: es_hangul.mjs TEXT
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(process.cwd() + '/');
const { numberToHangul } = require('es-hangul');
const { version } = require('es-hangul/package.json');

const numbers = readFileSync(process.argv[2], 'utf8').match(/[0-9]{1,15}/g);
const convert = () => numbers.reduce((length, number) => length + numberToHangul(Number(number)).length, 0);
convert();
const passes = [1, 2, 3, 4, 5].map(() => {
  const begin = process.cpuUsage();
  convert();
  const used = process.cpuUsage(begin);
  return (used.user + used.system) / 1e6;
});
console.log(JSON.stringify({
  name: 'es_hangul',
  version,
  bytes: numbers.reduce((sum, number) => sum + number.length + 1, 0),
  seconds: passes.sort((a, b) => a - b)[2],
  found: numbers.length,
}));
