-- One round trip for everything that an act leaves behind: audit rows, effects, jobs.
-- Called inside the act's own transaction, so that all of it commits or none.

-- Appends to the chain of one engagement. The chain's row is locked first: sequence numbers have no gap and every
-- hash covers the one before. The body is stored as the exact text that was hashed, so that an export can be
-- verified without this database.
create function engawa_append_audit(entry jsonb) returns void language plpgsql as $$
declare
  head audit_chain%rowtype;
  next_hash text;
begin
  insert into audit_chain (chain, last_seq, last_hash) values (entry->>'chain', 0, repeat('0', 64))
    on conflict (chain) do update set last_seq = audit_chain.last_seq
    returning * into head;
  next_hash := encode(sha256(convert_to(
    head.last_hash || E'\n' || (head.last_seq + 1)::text || E'\n' || (entry->>'body'), 'UTF8')), 'hex');
  insert into audit (chain, seq, type, at, actor, body, prev, hash) values (
    entry->>'chain', head.last_seq + 1, entry->>'type', (entry->>'at')::timestamptz, entry->>'actor',
    entry->>'body', head.last_hash, next_hash);
  update audit_chain set last_seq = head.last_seq + 1, last_hash = next_hash where chain = entry->>'chain';
end $$;

-- Writes effect rows and one job for each new one. A key that exists already is a promise already made. Sequential scans
-- are off because add_jobs keeps the plan of its first call, made when the queue was empty, and would read the whole
-- queue for each promise ever after.
create function engawa_promise(effects jsonb) returns void language plpgsql set enable_seqscan = off as $$
declare
  jobs graphile_worker.job_spec[];
begin
  with promised as (
    insert into effect (id, key, kind, payload, cause, queue, priority, next_try_at, created_at)
    select e.id, e.key, e.kind, e.payload, e.cause, e.queue, e.priority, coalesce(e.next_try_at, now()), now()
      from rows from (jsonb_to_recordset(effects) as (
        id text, key text, kind text, payload jsonb, cause text, queue text, priority int,
        next_try_at timestamptz)) with ordinality
        as e(id, key, kind, payload, cause, queue, priority, next_try_at, place)
      order by e.place
      on conflict (key) do nothing
      returning id, queue, priority, next_try_at)
  select array_agg(row('run-effect', json_build_object('effectId', id, 'queue', queue), null,
      next_try_at, 25, null, priority, null)::graphile_worker.job_spec)
    into jobs from promised;
  if jobs is not null then
    perform graphile_worker.add_jobs(jobs);
  end if;
end $$;

create function engawa_record(audits jsonb, effects jsonb) returns void language plpgsql as $$
declare
  entry jsonb;
begin
  for entry in select * from jsonb_array_elements(audits) loop
    perform engawa_append_audit(entry);
  end loop;
  if jsonb_array_length(effects) > 0 then
    perform engawa_promise(effects);
  end if;
end $$;

-- Turns due rows into effects. The effect's key is the due row's id: firing twice promises once. Kinds that an act
-- takes in batches of its own are left to it.
create function engawa_fire_due(at timestamptz, batch int, batched text[]) returns bigint language plpgsql as $$
declare
  seen bigint;
  effects jsonb;
begin
  with ready as (
    select id, kind, subject, scope, payload, due_at,
           row_number() over (partition by scope, kind, subject order by due_at desc) as newest
      from (select * from due where state = 'waiting' and due_at <= at and kind <> all (batched)
             order by due_at, id limit batch for update skip locked) locked),
  turned as (
    update due set state = case when ready.newest = 1 then 'fired' else 'dropped' end
      from ready where due.id = ready.id
    returning due.id)
  select (select count(*) from turned), coalesce(jsonb_agg(jsonb_build_object(
      'id', 'eff' || substr(ready.id, 4), 'key', 'due:' || ready.id, 'kind', ready.kind, 'payload', ready.payload,
      'cause', ready.id, 'priority', 20) order by ready.due_at, ready.id) filter (where ready.newest = 1), '[]'::jsonb)
    into seen, effects from ready;
  if jsonb_array_length(effects) > 0 then
    perform engawa_promise(effects);
  end if;
  return seen;
end $$;

-- Writes down what came in from outside, with its job, before it is acknowledged. False: it was here before.
create function engawa_receive(row_id text, source_name text, external text, content jsonb) returns boolean
language plpgsql as $$
begin
  insert into inbox (id, source, external_id, body, received_at) values (row_id, source_name, external, content, now())
    on conflict (source, external_id) do nothing;
  if not found then
    return false;
  end if;
  perform graphile_worker.add_job('handle-inbound', json_build_object('inboxId', row_id));
  return true;
end $$;
