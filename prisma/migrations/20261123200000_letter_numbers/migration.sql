-- A letter's number typed into the search opens the record whose event it is of.
CREATE INDEX "Event_letterNumber_idx" ON "Event"("letterNumber");
