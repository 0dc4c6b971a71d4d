#include "extract/PersonalNames.h"
#include "model/NameWords.h"
#include <gtest/gtest.h>

using namespace purpose;
using namespace purpose::extract;

namespace {

std::string speaks(llvm::StringRef Name, unsigned Holds = HoldsText, llvm::StringRef Scope = "") {
  static const PersonalNames Names;
  std::optional<PersonalTerm> Term = Names.find(Name, Scope, Holds);
  return Term ? Term->Speaks.str() : "";
}

std::string joined(llvm::StringRef Name) {
  std::string Out;
  for (const std::string &Word : wordsOfName(Name))
    Out += (Out.empty() ? "" : " ") + Word;
  return Out;
}

TEST(PersonalNames, NamesFallIntoWords) {
  EXPECT_EQ(joined("userEMail_"), "user e mail");
  EXPECT_EQ(joined("m_IPAddress2"), "m ip address");
  EXPECT_EQ(joined("IBAN"), "iban");
  EXPECT_EQ(joined("kunden_straße"), "kunden strasse");
  EXPECT_EQ(joined("Überweisungsbetrag"), "ueberweisungsbetrag");
  EXPECT_EQ(joined("__"), "");
  EXPECT_EQ(joined(""), "");
}

TEST(PersonalNames, AnySpellingIsTheSameName) {
  for (const char *Name : {"email", "Email", "eMail", "e_mail", "EMAIL", "userEmail", "m_emailAddress", "emails",
                           "EMailAdresse", "email_addr", "primary_email", "customerMailAddress"})
    EXPECT_EQ(speaks(Name), "e-mail address") << Name;
  for (const char *Name : {"phone", "phoneNumber", "mobile_number", "Telefonnummer", "telNr", "Handynummer"})
    EXPECT_EQ(speaks(Name), "telephone number") << Name;
  for (const char *Name : {"firstName", "last_name", "Vorname", "nachname", "Geburtsname"})
    EXPECT_EQ(speaks(Name), "name of a person") << Name;
  for (const char *Name : {"iban", "kontonummer", "Bankverbindung", "bank_account_number"})
    EXPECT_EQ(speaks(Name), "bank account") << Name;
  EXPECT_EQ(speaks("Rechnungsanschrift"), "postal address");
  EXPECT_EQ(speaks("hausstraße_und_hausnummer"), "postal address");
  EXPECT_EQ(speaks("SozialversicherungsNummer"), "identity document or number");
}

TEST(PersonalNames, WhatOnlySpeaksAboutThemIsNone) {
  for (const char *Name :
       {"hasEmail", "emailCount", "isEmailValid", "emailRegex", "emailTemplate", "num_phones", "phoneFormat",
        "passwordLength", "maxEmails", "emailSentAt", "ibanPruefung", "anzahlEmails", "userNameChanged", "emailColumn"})
    EXPECT_EQ(speaks(Name, HoldsAnything), "") << Name;
}

TEST(PersonalNames, OtherWordsAreNone) {
  for (const char *Name : {"emailer", "telephoto", "streetlamp_color", "pin", "address", "name", "key", "fileName",
                           "className", "mailbox", "speicheradresse", "basic", "Symbolic", "scope", "phony", "x", ""})
    EXPECT_EQ(speaks(Name, HoldsAnything), "") << Name;
}

TEST(PersonalNames, TypesDecide) {
  EXPECT_EQ(speaks("email", HoldsNothing), "");
  EXPECT_EQ(speaks("email", HoldsNumber), "");
  EXPECT_EQ(speaks("phone", HoldsNumber), "telephone number");
  EXPECT_EQ(speaks("gender", HoldsChoice), "gender");
  EXPECT_EQ(speaks("birthDate", HoldsDate), "date of birth or age");
  static const PersonalNames Names;
  EXPECT_FALSE(Names.mayHoldData("QLineEdit"));
  EXPECT_FALSE(Names.mayHoldData("EmailService"));
  EXPECT_TRUE(Names.mayHoldData("EmailAddress"));
}

TEST(PersonalNames, PersonsHaveNames) {
  EXPECT_EQ(speaks("name", HoldsText, "User"), "name of a person");
  EXPECT_EQ(speaks("m_name", HoldsText, "CustomerRecord"), "name of a person");
  EXPECT_EQ(speaks("m_sName", HoldsText, "CUser"), "name of a person");
  EXPECT_EQ(speaks("m_sRealName", HoldsText), "name of a person");
  EXPECT_EQ(speaks("Name", HoldsText, "Kunde"), "name of a person");
  EXPECT_EQ(speaks("age", HoldsNumber, "Patient"), "date of birth or age");
  EXPECT_EQ(speaks("name", HoldsText, "users"), "name of a person");
  EXPECT_EQ(speaks("name", HoldsText, "Widget"), "");
  EXPECT_EQ(speaks("name", HoldsText, "UserService"), "");
  EXPECT_EQ(speaks("fileName", HoldsText, "User"), "");
}

TEST(PersonalNames, SayWhichCategory) {
  static const PersonalNames Names;
  EXPECT_EQ(Names.find("privateKey", "", HoldsBytes)->Category, "encryption_key");
  EXPECT_EQ(Names.find("deviceId", "", HoldsText)->Category, "service_generated_data");
  EXPECT_EQ(Names.find("searchHistory", "", HoldsText)->Category, "usage_data");
}

} // namespace
