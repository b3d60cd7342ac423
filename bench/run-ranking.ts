import { rankingTable } from './ranking.js';

/** `npm run bench:ranking`: the table that docs/matching.md shows. */
process.stdout.write(`${rankingTable([1, 2, 3, 4, 5])}\n`);
