// What a function does with data is decided by a parameter, and its caller hands in a constant.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks:
  - {function: "ads", purpose: advertising}
  - {function: "post", parameters: [1], purpose: third_party, recipient_parameter: 0}
endpoints: [{host: "api.acme.example", recipient: first_party}]
//--- user.h
#include <string>
#include <string_view>
struct User { std::string mail, theme; };
enum class Part { Mail, Theme, Both };
enum class Channel { Ads, Own, Log };
enum class Host { Own, Partner };
void ads(const std::string &);
void own(const std::string &);
void post(const std::string &Host, const std::string &Text);
std::string partOf(const User &U, Part P);
void send(Channel C, const std::string &Text);
//--- parts.cpp
#include "user.h"
std::string partOf(const User &U, Part P) {
  switch (P) {
  case Part::Mail:
    return U.mail;
  case Part::Theme:
    return U.theme;
  case Part::Both:
    break;
  }
  return U.mail + U.theme;
}
void send(Channel C, const std::string &Text) {
  if (C == Channel::Log)
    return;
  if (C == Channel::Ads)
    ads(Text); // WARN
  else
    own(Text);
}
//--- one.cpp
#include "user.h"
#include <memory>

void parts(const User &U) {
  ads(partOf(U, Part::Mail)); // WARN
  ads(partOf(U, Part::Theme));
  ads(partOf(U, Part::Both)); // WARN
}
void unknownPart(const User &U, Part P) { ads(partOf(U, P)); } // WARN
void byVariable(const User &U) {
  Part P = Part::Theme;
  ads(partOf(U, P));
  P = Part::Mail;
  ads(partOf(U, P)); // WARN
}
static std::string handedOn(const User &U, Part P) { return "<" + partOf(U, P) + ">"; }
void wrapped(const User &U) {
  ads(handedOn(U, Part::Theme));
  ads(handedOn(U, Part::Mail)); // WARN
}
static std::string next(const User &U, int P) { return partOf(U, static_cast<Part>(P + 1)); }
void computed(const User &U) { ads(next(U, 0)); } // WARN

// Where it goes to.
void toAds(const User &U) { send(Channel::Ads, U.mail); }
static void quietly(Channel C, const User &U) {
  if (C == Channel::Ads)
    return;
  if (C == Channel::Own)
    own(U.mail);
  else
    ads(U.mail); // WARN
}
void ownOnly(const User &U) { quietly(Channel::Own, U); }
void others(const User &U) { quietly(Channel::Log, U); }
static void onlyOwn(Channel C, const std::string &Text) {
  if (C == Channel::Own)
    own(Text);
  else
    ads(Text);
}
void neverAds(const User &U) {
  onlyOwn(Channel::Own, U.mail);
  onlyOwn(Channel::Ads, U.theme);
}
static void flagged(const std::string &Text, bool Share) {
  if (Share)
    ads(Text);
}
void notShared(const User &U) { flagged(U.mail, false); }
static void shared(const std::string &Text, bool Share = true) {
  if (Share)
    ads(Text); // WARN
}
void byDefault(const User &U) { shared(U.mail); }

// A flag that says what is put in.
static std::string text(const User &U, bool All) {
  std::string Text = U.theme;
  if (All)
    Text += U.mail;
  return Text;
}
void texts(const User &U) {
  ads(text(U, true)); // WARN
  ads(text(U, false));
}
static std::string nameOrMail(const User &U, const std::string &What) {
  if (What == "theme")
    return U.theme;
  return U.mail;
}
void byText(const User &U) {
  ads(nameOrMail(U, "theme"));
  ads(nameOrMail(U, "mail")); // WARN
}
static void into(std::string &Out, const User &U, int What) {
  if (What == 1)
    Out = U.mail;
  else
    Out = U.theme;
}
void outParameters(const User &U) {
  std::string A, B;
  into(A, U, 1);
  into(B, U, 2);
  ads(A); // WARN
  ads(B);
}

// The parameter is another one by then.
static std::string changed(const User &U, Part P) {
  if (P == Part::Theme)
    P = Part::Mail;
  if (P == Part::Mail)
    return U.mail;
  return U.theme;
}
void changes(const User &U) { ads(changed(U, Part::Theme)); } // WARN
static std::string looped(const User &U, bool First) {
  std::string Text;
  for (int I = 0; I < 2; ++I) {
    if (!First)
      Text = U.mail;
    First = false;
  }
  return Text;
}
void loops(const User &U) { ads(looped(U, true)); } // WARN

// Never both.
static void never(const User &U, Part P) {
  std::string Text;
  if (P == Part::Mail)
    Text = U.mail;
  if (P == Part::Theme)
    ads(Text);
  if (P == Part::Mail)
    ads(Text); // WARN
}
void nevers(const User &U, Part P) { never(U, P); }

// Which host.
static std::string hostOf(Host H) {
  switch (H) {
  case Host::Own:
    return "https://api.acme.example/";
  case Host::Partner:
    return "https://partner.example/";
  }
  return "";
}
static const char *nameOf(Host H) { return H == Host::Own ? "api.acme.example" : "partner.example"; }
void hosts(const User &U) {
  post(hostOf(Host::Own), U.mail);
  post(hostOf(Host::Partner), U.mail); // WARN
  post(nameOf(Host::Own), U.mail);
  post(nameOf(Host::Partner), U.mail); // WARN
}

// Behind interfaces.
struct Source {
  virtual ~Source() = default;
  virtual std::string get(const User &U, Part P) const = 0;
};
struct Simple final : Source {
  std::string get(const User &U, Part P) const override { return P == Part::Theme ? U.theme : U.mail; }
};
struct Switched final : Source {
  std::string get(const User &U, Part P) const override {
    if (P == Part::Theme)
      return U.theme;
    return U.mail;
  }
};
void viaInterface(const User &U, std::unique_ptr<Source> S) {
  ads(S->get(U, Part::Mail)); // WARN
}
void viaSwitched(const User &U) {
  std::unique_ptr<Source> S = std::make_unique<Switched>();
  ads(S->get(U, Part::Theme));
}
