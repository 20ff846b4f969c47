import type { DeskDuty } from './desk-duty.ts';
import { channelInMetadata, personIn, SubmissionRequest } from './requests.ts';

/**
 * A modal that was closed without being sent. Nobody waits for an answer, and nobody is told when its draft could not
 * be kept: they have gone.
 */
export async function runClosing(body: unknown, { closings, visitOf, desk, log }: DeskDuty): Promise<void> {
  const request = SubmissionRequest.parse(body);
  const { callback_id: formId, private_metadata, state } = request.view;
  const handler = closings.find((closing) => closing.formId === formId);
  if (handler === undefined) return;
  const channelId = channelInMetadata(private_metadata);
  try {
    const visit = await visitOf(personIn(request, channelId));
    await handler.closed({ visit, desk, channelId }, state);
  } catch (err) {
    log.warn({ err, formId }, 'a half-filled form was not kept');
  }
}
