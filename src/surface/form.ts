/** Forms: declared once, drawn, read, and kept half-filled. */
export { type Draft, draftOf, initialFromDraft } from './form-draft.ts';
export {
  type Change,
  type ClosingHandler,
  type Fields,
  type Filled,
  type Form,
  type FormHandler,
  fieldsOf,
  form,
  type Opening,
  onSubmit,
  type Submission,
} from './form-kind.ts';
export { openForm } from './open-form.ts';
export { errorsForSlack, type FormReading, readForm, readMetadata } from './read-form.ts';
