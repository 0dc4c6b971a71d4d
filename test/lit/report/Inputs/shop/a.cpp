struct User { const char *mail; const char *name; const char *town; bool agreed() const; };
void ads(const char *); void mails(const char *); void tests(const char *); void police(const char *); void show(const char *);
bool recorded(); const char *lastVisit();
void put(const char *); void draft(const char *); void drop(); void dump();
void onEnd() { drop(); }
void onAccess() { dump(); }
void all(User &U) {
  const char *Mail = U.mail;

  if (U.agreed()) ads(U.town);
  mails(U.mail);
  tests(Mail); // NOLINT(purpose-forbidden-flow): test accounts only
  if (recorded()) police(U.mail);
  show(U.mail);
  show(lastVisit());
  put(U.mail);
  draft(U.name);
}
