/**
 * Programs that make words a command, with the words that may follow as their verb. `*` takes one
 * more word ("npm run build"). Programs without a list count when a flag or path follows, or when
 * nothing else is said, for most of their names are words as well.
 */
export const PROGRAMS: Record<string, readonly string[]> = {
  npm: 'run* test install ci start update audit outdated publish exec* ls init i'.split(' '),
  pnpm: 'run* test install add* dev build start'.split(' '),
  yarn: 'run* test install add* dev build start'.split(' '),
  bun: 'run* test install add*'.split(' '),
  npx: ['*'],
  git: 'status log diff stash rebase commit push pull fetch clone add checkout switch branch merge reset blame show tag bisect'.split(
    ' ',
  ),
  docker: 'compose* ps build run pull logs images exec stop'.split(' '),
  'docker-compose': 'up down ps logs build'.split(' '),
  kubectl: 'get* apply logs describe delete'.split(' '),
  cargo: 'build test run check clippy fmt'.split(' '),
  go: 'test build run vet'.split(' '),
  pip: 'install* list freeze'.split(' '),
  pytest: [],
  vitest: ['run'],
  tsc: [],
  eslint: [],
  ls: [],
  pwd: [],
  cd: [],
  rm: [],
  cp: [],
  mv: [],
  mkdir: [],
  chmod: [],
  curl: [],
  wget: [],
  node: [],
  python: [],
  python3: [],
  ps: [],
  df: [],
  du: [],
  tail: [],
  head: [],
  sudo: ['*'],
};
