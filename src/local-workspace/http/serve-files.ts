import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Workspace } from '../workspace.ts';
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
  const file = Object.values(ws.state.files).find((one) => one.ticket === ticket && !one.complete);
  const bytes = await readUpload(request);
  if (!file || bytes.length !== file.size) {
    response.writeHead(file ? 400 : 404).end('failed');
    return;
  }
  file.bytes = bytes.toString('base64');
  delete file.announced;
  response.writeHead(200, { 'content-type': 'text/plain' }).end(`OK - ${bytes.length}`);
}

/** A wrong token is not refused but shown the sign-in page, with status 200: callers must look at the type. */
export function sendFile(
  ws: Workspace,
  fileId: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (bearer(request) !== ws.state.installation.botToken) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(signIn);
    return;
  }
  const file = ws.state.files[fileId];
  if (!file?.complete) {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end('not found');
    return;
  }
  response.writeHead(200, { 'content-type': file.mimetype }).end(Buffer.from(file.bytes, 'base64'));
}
