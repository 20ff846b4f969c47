-- While a project is paused, what is due in it rests: it is not forgotten, and nothing fires it.
alter table due drop constraint due_state_known;
alter table due add constraint due_state_known check (state in ('waiting', 'resting', 'fired', 'dropped'));
