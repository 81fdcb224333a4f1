-- Why: a ticket that is removed takes its errors along; without an index each removal looks through all of them.
-- Lock: reads ticket_errors while writes to it wait; about a second for a million tickets.
-- Safe beside the old version: yes.

CREATE INDEX ticket_errors_by_ticket ON ticket_errors (ticket_id);
