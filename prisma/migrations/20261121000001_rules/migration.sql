-- What schema.prisma can't say. The rooms check all of this first and answer in words; the database says it
-- again, so that a bug, a race or a hand at psql can't leave behind what the rooms hold to be impossible.
-- Exceptions carry a constraint name, so that code can tell them apart without reading their words.

-- ── closed lists of words ───────────────────────────────────────────────────────────────────────────
-- A word outside its list would be a state that no union has: the row could be read by nothing any more.

alter table member add constraint member_role_known
  check (role in ('owner', 'lead', 'finance', 'member'));
alter table engagement add constraint engagement_status_known
  check (status in ('proposed', 'agreed', 'active', 'paused', 'closed'));
alter table agreement add constraint agreement_status_known
  check (status in ('draft', 'sending', 'sent', 'signed', 'declined', 'voided', 'expired'));
alter table signing_evidence add constraint signing_evidence_action_known
  check (action in ('opened', 'consented', 'signed', 'declined'));
alter table milestone add constraint milestone_status_known
  check (status in ('planned', 'started', 'delivered', 'changes-requested', 'accepted', 'replaced'));
alter table delivery add constraint delivery_status_known
  check (status in ('open', 'accepted', 'changes-requested', 'silently-accepted', 'superseded'));
alter table change_request add constraint change_request_status_known
  check (status in ('asked', 'assessed', 'agreed', 'declined', 'expired'));
alter table billing_plan_item add constraint billing_plan_item_status_known
  check (status in ('planned', 'billed', 'replaced'));
alter table billing_plan_item add constraint billing_plan_item_trigger_known
  check (trigger in ('signature', 'acceptance', 'date', 'manual'));
alter table invoice add constraint invoice_status_known
  check (status in ('draft', 'approved', 'sent', 'paid', 'held', 'void'));
alter table due add constraint due_state_known
  check (state in ('waiting', 'fired', 'dropped'));
alter table effect add constraint effect_state_known
  check (state in ('waiting', 'trying', 'done', 'refused', 'unknown', 'given-up', 'parked', 'dropped'));

-- The languages that every phrase is written in. slack_person.locale is Slack's word ('en-GB'), not ours.
alter table agency add constraint agency_locale_known check (locale in ('en', 'ja', 'zh'));
alter table member add constraint member_locale_known check (locale in ('en', 'ja', 'zh'));
alter table client add constraint client_locale_known check (locale in ('en', 'ja', 'zh'));
alter table engagement add constraint engagement_locale_known check (locale in ('en', 'ja', 'zh'));
alter table agreement_template add constraint agreement_template_locale_known check (locale in ('en', 'ja', 'zh'));
alter table agreement add constraint agreement_locale_known check (locale in ('en', 'ja', 'zh'));

-- One database serves one agency; queries read "the" agency without asking which.
alter table agency add constraint agency_single check (id = 1);

-- ── money ───────────────────────────────────────────────────────────────────────────────────────────
-- Amounts are minor units of an ISO 4217 code; 'jpy' and 'JPY' side by side would never add up.

alter table agency add constraint agency_currency_code check (currency ~ '^[A-Z]{3}$');
alter table engagement add constraint engagement_currency_code check (currency ~ '^[A-Z]{3}$');
alter table agreement add constraint agreement_currency_code check (currency ~ '^[A-Z]{3}$');
alter table milestone add constraint milestone_currency_code check (currency ~ '^[A-Z]{3}$');
alter table billing_plan_item add constraint billing_plan_item_currency_code check (currency ~ '^[A-Z]{3}$');
alter table invoice add constraint invoice_currency_code check (currency ~ '^[A-Z]{3}$');
alter table invoice_line add constraint invoice_line_currency_code check (currency ~ '^[A-Z]{3}$');
alter table payment add constraint payment_currency_code check (currency ~ '^[A-Z]{3}$');

-- Nobody is asked to pay less than nothing. Free on purpose: change_request.price_delta (a change can make
-- the work cheaper), plan items and invoice lines (a credit is a negative line).
alter table engagement add constraint engagement_agreed_total_not_negative check (agreed_total >= 0);
alter table milestone add constraint milestone_amount_not_negative check (amount >= 0);
-- Says of the fee, too, that it is not negative.
alter table agreement add constraint agreement_deposit_within_fee check (deposit >= 0 and deposit <= fee);
alter table invoice add constraint invoice_total_not_negative check (total >= 0);
alter table payment add constraint payment_amount_positive check (amount > 0);

-- ── at most one ─────────────────────────────────────────────────────────────────────────────────────

-- Two open deliveries of one milestone would be two cards with an Accept button, and two windows running out.
create unique index delivery_one_open on delivery (milestone_id) where status = 'open';
-- Two agreements out for signature could both be signed: two contracts for the same work.
create unique index agreement_one_out on agreement (engagement_id) where status in ('sending', 'sent');
-- A channel is linked to an engagement once at a time; what ended stays as history.
create unique index engagement_channel_one_live on engagement_channel (engagement_id, channel_id) where until is null;

-- ── rows that are written once ──────────────────────────────────────────────────────────────────────
-- Proof that can be edited is no proof. Per statement, so that even TRUNCATE and an UPDATE that finds no row
-- are refused, and nobody learns too late that it would have worked.

create function engawa_written_once() returns trigger language plpgsql as $$
begin
  raise exception 'rows of "%" are written once: % is refused', tg_table_name, tg_op
    using errcode = 'restrict_violation', constraint = tg_table_name || '_written_once', table = tg_table_name;
end $$;

create trigger document_written_once before update or delete or truncate on document
  for each statement execute function engawa_written_once();
create trigger audit_written_once before update or delete or truncate on audit
  for each statement execute function engawa_written_once();
-- An invoice line is the lock against billing twice: gone or changed, the same work could be billed again.
create trigger invoice_line_written_once before update or delete or truncate on invoice_line
  for each statement execute function engawa_written_once();

-- The hash is what a signature vouches for, so it must be the hash of these very bytes.
alter table document add constraint document_sha256_of_bytes check (sha256 = encode(sha256(bytes), 'hex'));

-- ── the audit chain ─────────────────────────────────────────────────────────────────────────────────
-- Every row but the first follows one that exists and names that row's hash; by induction no number is
-- missing. After the statement, so that a batch may be inserted in any order.

alter table audit add constraint audit_seq_from_one check (seq >= 1);
alter table audit add constraint audit_hash_hex check (hash ~ '^[0-9a-f]{64}$' and prev ~ '^[0-9a-f]{64}$');
alter table audit_chain add constraint audit_chain_last_hash_hex check (last_hash ~ '^[0-9a-f]{64}$');

create function engawa_audit_contiguous() returns trigger language plpgsql as $$
declare
  broken record;
begin
  select i.chain, i.seq into broken from inserted i
    where i.seq > 1 and not exists (
      select from audit before where before.chain = i.chain and before.seq = i.seq - 1 and before.hash = i.prev)
    order by i.chain, i.seq limit 1;
  if found then
    raise exception 'audit chain "%" is broken at %: no row % with the hash it names', broken.chain, broken.seq, broken.seq - 1
      using errcode = 'check_violation', constraint = 'audit_contiguous', table = 'audit';
  end if;
  return null;
end $$;

create trigger audit_contiguous after insert on audit referencing new table as inserted
  for each statement execute function engawa_audit_contiguous();

-- ── never more than was agreed ──────────────────────────────────────────────────────────────────────

create function engawa_billed(engagement text) returns bigint language sql stable as $$
  select coalesce(sum(l.amount), 0)::bigint
    from invoice_line l join invoice i on i.id = l.invoice_id
    where l.engagement_id = engagement and i.status <> 'void'
$$;

-- The engagement's row is locked first, so that two drafts can't both read the sum before either is in it.
-- NO KEY UPDATE, not UPDATE: inserting the invoice has already taken KEY SHARE on that row (its foreign key),
-- and two transactions that both hold KEY SHARE and both ask for UPDATE are a deadlock.
create function engawa_line_within_contract() returns trigger language plpgsql as $$
declare
  contract record;
  bill record;
  billed bigint;
begin
  -- Under REPEATABLE READ the sum would be read as of before the wait for the lock, and the lock be worthless.
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'invoice lines need READ COMMITTED or SERIALIZABLE'
      using errcode = 'feature_not_supported', constraint = 'invoice_line_isolation', table = tg_table_name;
  end if;
  select agreed_total, currency into contract from engagement where id = new.engagement_id for no key update;
  if not found then
    raise exception 'invoice line "%" names no engagement that exists: "%"', new.id, new.engagement_id
      using errcode = 'foreign_key_violation', constraint = 'invoice_line_of_engagement', table = tg_table_name;
  end if;
  select engagement_id, currency, status into bill from invoice where id = new.invoice_id;
  if bill.engagement_id is distinct from new.engagement_id or bill.status = 'void' then
    raise exception 'invoice line "%" belongs on an invoice of "%" that is not void', new.id, new.engagement_id
      using errcode = 'check_violation', constraint = 'invoice_line_on_own_invoice', table = tg_table_name;
  end if;
  if new.currency <> contract.currency or bill.currency <> contract.currency then
    raise exception 'invoice line "%" is in %, invoice in %, engagement in %',
      new.id, new.currency, bill.currency, contract.currency
      using errcode = 'check_violation', constraint = 'invoice_line_currency_agreed', table = tg_table_name;
  end if;
  billed := engawa_billed(new.engagement_id);
  if billed + new.amount > contract.agreed_total then
    raise exception 'billed % and % more exceed the % agreed for engagement "%"',
      billed, new.amount, contract.agreed_total, new.engagement_id
      using errcode = 'check_violation', constraint = 'invoice_line_within_contract', table = tg_table_name;
  end if;
  return new;
end $$;

create trigger invoice_line_within_contract before insert on invoice_line
  for each row execute function engawa_line_within_contract();

-- The other way round: what has been billed can't afterwards become more than was agreed, nor another currency.
create function engawa_contract_covers_billed() returns trigger language plpgsql as $$
declare
  billed bigint := engawa_billed(new.id);
begin
  if new.agreed_total < billed then
    raise exception 'engagement "%": agreed total % is less than the % already billed', new.id, new.agreed_total, billed
      using errcode = 'check_violation', constraint = 'engagement_covers_billed', table = tg_table_name;
  end if;
  if new.currency <> old.currency and exists (select from invoice_line where engagement_id = new.id) then
    raise exception 'engagement "%": already billed in %, so the currency stays', new.id, old.currency
      using errcode = 'check_violation', constraint = 'engagement_currency_billed', table = tg_table_name;
  end if;
  return new;
end $$;

-- AFTER: a BEFORE trigger runs before the row is locked, so it could miss a line that another transaction,
-- which holds the row, is about to commit.
create trigger engagement_covers_billed after update of agreed_total, currency on engagement
  for each row when (new.agreed_total < old.agreed_total or new.currency <> old.currency)
  execute function engawa_contract_covers_billed();

-- A void invoice left the sum; coming back, or moving to another engagement, it would slip past the cap.
create function engawa_invoice_stays() returns trigger language plpgsql as $$
begin
  if old.status = 'void' and new.status <> 'void' then
    raise exception 'invoice "%" is void for good', old.id
      using errcode = 'check_violation', constraint = 'invoice_void_for_good', table = tg_table_name;
  end if;
  if new.engagement_id <> old.engagement_id or new.currency <> old.currency then
    raise exception 'invoice "%" keeps its engagement and its currency', old.id
      using errcode = 'check_violation', constraint = 'invoice_stays', table = tg_table_name;
  end if;
  return new;
end $$;

create trigger invoice_stays before update of status, engagement_id, currency on invoice
  for each row execute function engawa_invoice_stays();

-- An invoice asks for the sum of its lines. Checked at COMMIT: invoice and lines are separate statements.
create function engawa_invoice_total_of_lines() returns trigger language plpgsql as $$
declare
  bill_id text := case tg_table_name when 'invoice' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'invoice_id' end;
  bad record;
begin
  select i.total, coalesce(sum(l.amount), 0) as lines into bad
    from invoice i left join invoice_line l on l.invoice_id = i.id where i.id = bill_id group by i.id, i.total
    having i.total <> coalesce(sum(l.amount), 0);
  if found then
    raise exception 'invoice "%" says % in total, its lines add up to %', bill_id, bad.total, bad.lines
      using errcode = 'check_violation', constraint = 'invoice_total_of_lines', table = 'invoice';
  end if;
  return null;
end $$;

create constraint trigger invoice_total_of_lines after insert or update of total on invoice
  deferrable initially deferred for each row execute function engawa_invoice_total_of_lines();
create constraint trigger invoice_total_of_lines after insert on invoice_line
  deferrable initially deferred for each row execute function engawa_invoice_total_of_lines();
