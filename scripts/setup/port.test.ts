import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { requireFreePort } from './port.mjs';

it('says which port is taken and what to do', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(requireFreePort('127.0.0.1', String(port))).rejects.toThrow(
    new RegExp(`Port ${port} on 127.0.0.1 is taken[^]*PORT=`),
  );
  await new Promise((resolve) => server.close(resolve));
  await expect(requireFreePort('127.0.0.1', String(port))).resolves.toBeUndefined();
});

it.each(['http', '-1', '70000', '3000x'])('refuses PORT=%s', async (value) => {
  await expect(requireFreePort('127.0.0.1', value)).rejects.toThrow('must be a number');
});

it('says when the address is not of this machine', async () => {
  await expect(requireFreePort('192.0.2.1', '0')).rejects.toThrow('cannot listen on "192.0.2.1"');
});
