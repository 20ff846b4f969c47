import { connect, createServer, type Socket } from 'node:net';

/** A wire to a server that can be cut: what hangs on it is torn off, and nobody gets through until it is mended. */
export async function wireTo(port: number) {
  const ends = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    near.on('error', () => undefined);
    if (!whole) return void near.destroy();
    const far = connect(port, '127.0.0.1');
    far.on('error', () => near.destroy());
    for (const end of [near, far]) {
      ends.add(end);
      end.on('close', () => ends.delete(end));
    }
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const tearOff = (): void => {
    for (const end of ends) end.destroy();
  };
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cut(): void {
      whole = false;
      tearOff();
    },
    mend(): void {
      whole = true;
    },
    close(): Promise<void> {
      tearOff();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
