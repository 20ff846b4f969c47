import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { LocalWorkspace } from '../../../src/local-workspace/start-local-workspace.ts';

const quiet = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

/** A Bolt app over HTTP, as the product makes it: real receiver, real signatures. */
export async function boltOverHttp(ws: LocalWorkspace, listen: (app: App) => void) {
  const receiver = new HTTPReceiver({
    signingSecret: ws.signingSecret,
    endpoints: '/slack/events',
    logger: quiet,
  });
  const app = new App({
    token: ws.botToken,
    receiver,
    logger: quiet,
    clientOptions: { slackApiUrl: ws.url, retryConfig: { retries: 0 } },
  });
  listen(app);
  const server = await receiver.start(0, {});
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  ws.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);
  return { app, stop: () => app.stop() };
}

/** The same app behind a socket, with an app token. */
export async function boltOverSocket(ws: LocalWorkspace, listen: (app: App) => void) {
  const clientOptions = { slackApiUrl: ws.url, retryConfig: { retries: 0 } };
  const receiver = new SocketModeReceiver({
    appToken: ws.appToken,
    logger: quiet,
    clientPingTimeout: 200,
    installerOptions: { clientOptions },
  });
  const app = new App({ token: ws.botToken, receiver, logger: quiet, clientOptions });
  listen(app);
  await app.start();
  return { app, stop: () => app.stop() };
}
