import { setTimeout as sleep } from 'node:timers/promises';

for (let left = 20; left > 0; left -= 1) {
  console.log(`${left} …`);
  await sleep(500);
}
console.log('Done.');
