-- What is kept of a signing also says that the link was sent by e-mail.
alter table signing_evidence drop constraint signing_evidence_action_known;
alter table signing_evidence add constraint signing_evidence_action_known
  check (action in ('mailed', 'opened', 'consented', 'signed', 'declined'));
