import type { IncomingMessage, ServerResponse } from 'node:http';
import { showsFile } from '../posting/pictures-of.ts';
import { isMember } from '../state/channel.ts';
import type { WorkspaceFile } from '../state/file.ts';
import type { Workspace } from '../workspace.ts';
import { meetWeather } from './meet-weather.ts';
import { bearer, readUpload } from './read-request.ts';

const signIn =
  '<!DOCTYPE html><html><head><title>Slack</title></head><body>Sign in to your workspace</body></html>';

/** Bytes come here between files.getUploadURLExternal and files.completeUploadExternal. */
export async function receiveUpload(
  ws: Workspace,
  ticket: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const bytes = await readUpload(request);
  if (await meetWeather(ws, response)) return;
  const file = Object.values(ws.state.files).find((one) => one.ticket === ticket && !one.complete);
  if (!file || bytes.length !== file.size) {
    response.writeHead(file ? 400 : 404).end('failed');
    return;
  }
  file.bytes = bytes.toString('base64');
  delete file.announced;
  response.writeHead(200, { 'content-type': 'text/plain' }).end(`OK - ${bytes.length}`);
}

/** Somebody may see what they uploaded, and what was shared, or is shown as a picture, where they are. */
function maySee(ws: Workspace, file: WorkspaceFile, userId: string): boolean {
  if (file.user === userId) return true;
  const isIn = (id: string): boolean => {
    const channel = ws.state.channels[id];
    return channel !== undefined && isMember(channel, userId);
  };
  if (file.shares.some(({ channel }) => isIn(channel))) return true;
  const { messages, ephemerals } = ws.state;
  return (
    ephemerals.some(({ user, blocks }) => user === userId && showsFile(blocks, file.id)) ||
    Object.entries(messages).some(
      ([channel, said]) => isIn(channel) && said.some(({ blocks }) => showsFile(blocks, file.id)),
    )
  );
}

/** Kinds that cannot act in the page's name when they are opened in a tab; SVG is kept from it by the sandbox. */
const shownInTab = /^(?:image\/(?:png|jpeg|gif|svg\+xml)|application\/pdf|text\/(?:plain|csv|markdown))$/;

function showFile(file: WorkspaceFile, download: boolean, response: ServerResponse): void {
  const attached = download || !shownInTab.test(file.mimetype);
  const charset = file.mimetype.startsWith('text/') ? '; charset=utf-8' : '';
  // A sandbox would keep the browser's own PDF reader from working.
  const policy =
    file.mimetype === 'application/pdf'
      ? "frame-ancestors 'self'"
      : "default-src 'none'; style-src 'unsafe-inline'; sandbox";
  response
    .writeHead(200, {
      'content-type': `${file.mimetype}${charset}`,
      'content-disposition': `${attached ? 'attachment' : 'inline'}; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll(/['()*]/g, '_')}`,
      'content-security-policy': policy,
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    .end(Buffer.from(file.bytes, 'base64'));
}

interface AskedFile {
  /** <team>-<file>, perhaps "download", and the name */
  path: readonly string[];
  /** who looks: Slack asks for a login cookie here, the page says whom it shows */
  as: string | null;
}

/** A wrong token is not refused but shown the sign-in page, with status 200: callers must look at the type. */
export function sendFile(
  ws: Workspace,
  { path: [named = '', further], as }: AskedFile,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const found = ws.state.files[named.slice(named.indexOf('-') + 1)];
  const file = found?.complete ? found : undefined;
  if (as !== null && file && maySee(ws, file, as)) {
    showFile(file, further === 'download', response);
    return;
  }
  if (bearer(request) !== ws.state.installation.botToken) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(signIn);
    return;
  }
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end('not found');
    return;
  }
  response.writeHead(200, { 'content-type': file.mimetype }).end(Buffer.from(file.bytes, 'base64'));
}
