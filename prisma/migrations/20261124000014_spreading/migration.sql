-- Slack takes one message a second in a channel, and several hundred a minute in a workspace. What can't be posted at
-- once stands in line, in the database: any number of processes may come and go, and the order is the same.
alter table slack_pace
  -- How long Slack asked to wait, as long as it does.
  add column held_ms double precision,
  -- How long nothing had been posted when the last turn was taken; null: never.
  add column quiet_ms double precision;

alter table effect
  -- In line it has no job; its turn makes one.
  add column in_line boolean not null default false,
  add column has_turn boolean not null default false,
  -- The hour at which it was due, whose it is, and the how manieth of theirs it is in that hour.
  add column line_hour timestamptz(3),
  add column line_client text,
  add column line_turn integer,
  -- The business's time, which in rehearsals is not the database's: when it was to be said, and until when it waits for
  -- its reader's morning.
  add column due_at timestamptz(3),
  add column held_until timestamptz(3),
  add constraint effect_in_line_without_turn check (not (in_line and has_turn)),
  add constraint effect_in_line_has_place
    check (not in_line or (line_hour is not null and line_client is not null and line_turn is not null));

create index effect_line on effect (priority, line_hour, line_turn, seq) where in_line and held_until is null and state = 'waiting';
-- The head of a queue, and who stands behind it, without reading through all that the queue has ever done.
create index effect_open on effect (queue, seq) where state in ('waiting', 'trying');
-- What was posted in the last minute.
create index effect_posted on effect (done_at) where kind = 'slack.post' and state = 'done';
create index effect_held on effect (held_until) where held_until is not null;
create index effect_line_turn on effect (line_client, line_hour, priority, line_turn) where line_turn is not null;

-- Takes up to `most` turns of a channel, or of the workspace ('*'), each `every_ms` after the one before; after a rest,
-- `burst` of them at once. So no stretch of time has more than its length / every_ms + burst. `at` is null but where
-- time is simulated: then the database's clock counts, read after the row was locked.
create function engawa_turns(place text, most int, every_ms double precision, burst int, at timestamptz)
returns table (given int, wait_ms double precision) language plpgsql as $$
declare
  pace slack_pace%rowtype;
  is_new boolean;
  moment timestamptz;
  step interval := every_ms * interval '1 millisecond';
  room int;
begin
  insert into slack_pace (channel_id, next_at) values (place, coalesce(at, clock_timestamp()))
    on conflict (channel_id) do nothing;
  is_new := found;
  select * into pace from slack_pace where channel_id = place for update;
  moment := coalesce(at, clock_timestamp());
  -- Further away than it was ever put: the clock has been set back. What Slack asked for is waited for again, as long as
  -- it asked and, for everybody, one by one afterwards.
  if pace.next_at > moment + step * burst + coalesce(pace.held_ms, 0) * interval '1 millisecond' + interval '10 seconds' then
    pace.next_at := moment + coalesce(pace.held_ms * interval '1 millisecond' + step * 10, interval '0');
    update slack_pace set next_at = pace.next_at where channel_id = place;
  end if;
  if is_new or pace.next_at <= moment then
    room := burst;
  else
    room := floor(burst - extract(epoch from pace.next_at - moment) * 1000 / greatest(every_ms, 0.001));
  end if;
  given := greatest(0, least(most, room));
  wait_ms := 0;
  if given > 0 then
    update slack_pace
       set next_at = greatest(case when is_new then moment else pace.next_at end, moment) + step * given,
           held_ms = null,
           quiet_ms = case when is_new then null
                           else greatest(0, extract(epoch from moment - pace.next_at) * 1000) end
     where channel_id = place;
  elsif most > 0 then
    wait_ms := greatest(1, extract(epoch from pace.next_at - moment) * 1000 - (burst - 1) * every_ms);
  end if;
  return next;
end $$;

-- Slack asked to wait. It does not say whether it means the channel or the workspace. A channel in which nothing was
-- posted for ten seconds can't have been too quick, and two that are held at once are not by chance: then all wait.
create function engawa_hold(channel text, ms double precision, every_ms double precision, burst int, at timestamptz)
returns boolean language plpgsql as $$
declare
  moment timestamptz := coalesce(at, clock_timestamp());
  until timestamptz := moment + ms * interval '1 millisecond';
  everybody boolean;
begin
  select exists (select from slack_pace
                  where channel_id not in ('*', channel) and held_ms is not null and next_at > moment)
      or exists (select from slack_pace where channel_id = channel and held_ms is null
                    and (quiet_ms is null or quiet_ms >= 10000)) into everybody;
  insert into slack_pace as pace (channel_id, next_at, held_ms) values (channel, until, ms)
    on conflict (channel_id) do update
      set next_at = greatest(pace.next_at, until), held_ms = greatest(pace.held_ms, ms);
  if everybody then
    -- Afterwards they go one by one: no burst into a workspace that has just said "too many".
    until := until + (burst - 1) * every_ms * interval '1 millisecond';
    insert into slack_pace as pace (channel_id, next_at, held_ms) values ('*', until, ms)
      on conflict (channel_id) do update
        set next_at = greatest(pace.next_at, until), held_ms = greatest(pace.held_ms, ms);
  end if;
  return everybody;
end $$;

-- Zero: it may be posted now. Otherwise nothing was taken, and it has to stand in line: others of its rank or a better
-- one stand there, or there is no turn. What was given its turn goes, unless Slack has asked all to wait since.
create function engawa_pass(rank int, has_turn boolean, every_ms double precision, burst int, at timestamptz)
returns double precision language plpgsql set enable_seqscan = off as $$
declare
  turn record;
begin
  if has_turn then
    -- The turns that engawa_hold has put behind the wait, for the same `burst`, are not waited for.
    return coalesce((
      select greatest(0, extract(epoch from next_at - coalesce(at, clock_timestamp())) * 1000 - (burst - 1) * every_ms)
        from slack_pace where channel_id = '*' and held_ms is not null), 0);
  end if;
  if exists (select from effect where in_line and held_until is null and state = 'waiting' and priority <= rank
              and next_try_at <= coalesce(at, now())) then
    return greatest(1, every_ms);
  end if;
  select * into turn from engawa_turns('*', 1, every_ms, burst, at);
  return case when turn.given = 1 then 0 else greatest(1, turn.wait_ms) end;
end $$;

-- Gives the next in line their turns, and jobs. The workspace's row is locked before anybody is looked at: of two
-- processes the second sees whom the first has let go. Plans are kept from when the line was empty (engawa_promise says
-- why sequential scans are off).
create function engawa_admit(every_ms double precision, burst int, at timestamptz)
returns int language plpgsql set enable_seqscan = off as $$
declare
  next_ids text[];
  turns int;
  jobs graphile_worker.job_spec[];
begin
  if not exists (select from effect where in_line and held_until is null and state = 'waiting'
                   and next_try_at <= coalesce(at, clock_timestamp())) then
    return 0;
  end if;
  perform engawa_turns('*', 0, every_ms, burst, at);
  select array_agg(id order by priority, line_hour, line_turn, seq) into next_ids
    from (select id, priority, line_hour, line_turn, seq from effect
           where in_line and held_until is null and state = 'waiting' and next_try_at <= coalesce(at, clock_timestamp())
           order by priority, line_hour, line_turn, seq limit burst for update skip locked) first_in_line;
  if next_ids is null then
    return 0;
  end if;
  select given into turns from engawa_turns('*', cardinality(next_ids), every_ms, burst, at);
  if turns = 0 then
    return 0;
  end if;
  with admitted as (
    update effect set in_line = false, has_turn = true, next_try_at = least(next_try_at, now())
     where id = any (next_ids[1:turns])
    returning id, queue, priority, line_hour, line_turn, seq)
  select array_agg(row('run-effect', json_build_object('effectId', id, 'queue', queue), null, now(), 25, null,
      priority, null)::graphile_worker.job_spec order by priority, line_hour, line_turn, seq)
    into jobs from admitted;
  perform graphile_worker.add_jobs(jobs);
  return turns;
end $$;

-- What was tried and had no turn stands in line, from `after_ms` on. That was no try. Somebody may wait for what was
-- promised for its queue meanwhile: it stands where that one would (claimHead in effect-ledger.ts does the same for
-- what comes later).
create function engawa_line_up(effect_id text, attempt int, after_ms double precision, why text)
returns void language sql set enable_seqscan = off as $$
  with place as (
    select e.id, coalesce(e.line_hour, date_trunc('hour', e.created_at, 'UTC')) as hour,
           coalesce(e.line_client, g.client_id, e.queue, e.id) as client,
           least(e.priority, (select min(b.priority) from effect b
                               where b.queue = e.queue and b.state = 'waiting')) as priority
      from effect e left join engagement g on g.id = e.payload->'audience'->>'engagementId'
     where e.id = effect_id)
  update effect e
     set state = 'waiting', in_line = true, has_turn = false, attempts = greatest(0, e.attempts - 1), problem = why,
         held_until = null, next_try_at = now() + after_ms * interval '1 millisecond', priority = place.priority,
         line_hour = place.hour, line_client = place.client,
         line_turn = coalesce(e.line_turn, 1 + coalesce((
           select max(b.line_turn) from effect b
            where b.line_client = place.client and b.line_hour = place.hour and b.priority = place.priority
              and b.line_turn is not null), 0))
    from place
   where e.id = place.id and e.attempts = attempt and e.state = 'trying';
$$;

-- Said by the clock, held up by an outage, and now it is night where it is read: it stands in line, and is called from its
-- reader's morning on (endOfNight in ticks.ts). Until then what its channel is told goes past it (claimHead in
-- effect-ledger.ts), so nobody lends it a rank.
create function engawa_hold_over(effect_id text, attempt int, until timestamptz, after_ms double precision, why text)
returns void language plpgsql set enable_seqscan = off as $$
declare
  rank int;
begin
  select priority into rank from effect
   where id = effect_id and attempts = attempt and state = 'trying' for update;
  if found then
    perform engawa_line_up(effect_id, attempt, after_ms, why);
    update effect set held_until = until, priority = rank where id = effect_id;
  end if;
end $$;

-- As before, and: what is scheduled to be posted stands in line from the beginning.
create or replace function engawa_promise(effects jsonb) returns void
language plpgsql set enable_seqscan = off as $$
declare
  jobs graphile_worker.job_spec[];
begin
  with given as (
    select e.*, e.kind = 'slack.post' and e.priority >= 20 as lines,
           coalesce(g.client_id, e.queue, e.id) as client,
           date_trunc('hour', coalesce(e.due, now()), 'UTC') as hour
      from rows from (jsonb_to_recordset(effects) as (
        id text, key text, kind text, payload jsonb, cause text, queue text, priority int,
        next_try_at timestamptz, due timestamptz)) with ordinality
        as e(id, key, kind, payload, cause, queue, priority, next_try_at, due, place)
      left join engagement g
        on e.kind = 'slack.post' and e.priority >= 20 and g.id = e.payload->'audience'->>'engagementId'),
  earlier as (
    select w.client, w.hour, w.priority, (
        select max(b.line_turn) from effect b
         where b.line_client = w.client and b.line_hour = w.hour and b.priority = w.priority
           and b.line_turn is not null) as turn
      from (select distinct client, hour, priority from given where lines) w),
  promised as (
    insert into effect (id, key, kind, payload, cause, queue, priority, next_try_at, created_at, due_at,
                        in_line, line_hour, line_client, line_turn)
    select n.id, n.key, n.kind, n.payload, n.cause, n.queue, n.priority, coalesce(n.next_try_at, now()), now(), n.due,
           n.lines, case when n.lines then n.hour end, case when n.lines then n.client end,
           case when n.lines then coalesce(earlier.turn, 0) + row_number() over (
             partition by n.lines, n.client, n.hour, n.priority order by n.place) end
      from given n left join earlier on n.lines and earlier.client = n.client and earlier.hour = n.hour
       and earlier.priority = n.priority
      order by n.place
      on conflict (key) do nothing
      returning id, queue, priority, next_try_at, in_line)
  select array_agg(row('run-effect', json_build_object('effectId', id, 'queue', queue), null,
      next_try_at, 25, null, priority, null)::graphile_worker.job_spec) filter (where not in_line)
    into jobs from promised;
  if jobs is not null then
    perform graphile_worker.add_jobs(jobs);
  end if;
end $$;
