// libcurl: what is set on a handle goes to the host that its URL names.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
models: [libcurl]
classify: [{field: "User::mail", as: customer_data}]
endpoints:
  - {host: "api.acme.example", recipient: first_party, region: EU}
  - {host: ".adco.example", recipient: AdCo, purpose: advertising, region: EU}
  - {host: "mirror.acme.example", recipient: first_party, region: US}
//--- curl.h
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
typedef void CURL;
typedef enum { CURLOPT_POSTFIELDS = 10015, CURLOPT_URL = 10002 } CURLoption;
CURL *curl_easy_init(void);
int curl_easy_setopt(CURL *Handle, CURLoption Option, ...);
int curl_easy_perform(CURL *Handle);
void curl_easy_reset(CURL *Handle);
#ifdef __cplusplus
}
#endif
//--- plain.c
#include "curl.h"
struct User { const char *mail; };
static const char *const Own = "https://api.acme.example/v1";
void own_ok(const struct User *U) {
  CURL *H = curl_easy_init();
  curl_easy_setopt(H, CURLOPT_URL, "https://api.acme.example/v1");
  curl_easy_setopt(H, CURLOPT_POSTFIELDS, U->mail);
  curl_easy_perform(H);
}
void other_bad(const struct User *U) {
  CURL *H = curl_easy_init();
  curl_easy_setopt(H, CURLOPT_URL, "https://t.adco.example/v1");
  curl_easy_setopt(H, CURLOPT_POSTFIELDS, U->mail);
  curl_easy_perform(H); // WARN
}
void nothing_ok(void) {
  CURL *H = curl_easy_init();
  curl_easy_setopt(H, CURLOPT_URL, "https://t.adco.example/v1");
  curl_easy_setopt(H, CURLOPT_POSTFIELDS, "nothing");
  curl_easy_perform(H);
}
void region_bad(const struct User *U) {
  CURL *H = curl_easy_init();
  curl_easy_setopt(H, CURLOPT_URL, "https://mirror.acme.example/v1");
  curl_easy_setopt(H, CURLOPT_POSTFIELDS, U->mail);
  curl_easy_perform(H); // WARN(residency)
}
void variable_ok(const struct User *U) {
  CURL *H = curl_easy_init();
  curl_easy_setopt(H, CURLOPT_URL, Own);
  curl_easy_setopt(H, CURLOPT_POSTFIELDS, U->mail);
  curl_easy_perform(H);
}
void variable_bad(const struct User *U) {
  const char *Url = "https://t.adco.example/v1";
  CURL *H = curl_easy_init();
  curl_easy_setopt(H, CURLOPT_POSTFIELDS, U->mail);
  curl_easy_setopt(H, CURLOPT_URL, Url);
  curl_easy_perform(H); // WARN
}
void reset_ok(const struct User *U) {
  CURL *H = curl_easy_init();
  curl_easy_setopt(H, CURLOPT_URL, "https://t.adco.example/v1");
  curl_easy_reset(H);
  curl_easy_setopt(H, CURLOPT_URL, "https://api.acme.example/v1");
  curl_easy_setopt(H, CURLOPT_POSTFIELDS, U->mail);
  curl_easy_perform(H);
}
//--- http.cpp
#include "curl.h"
#include <string>
void post(const std::string &Url, const std::string &Body) {
  CURL *H = curl_easy_init();
  curl_easy_setopt(H, CURLOPT_URL, Url.c_str());
  curl_easy_setopt(H, CURLOPT_POSTFIELDS, Body.c_str());
  curl_easy_perform(H);
}
void postElsewhere(const std::string &Url, const std::string &Body) {
  CURL *H = curl_easy_init();
  curl_easy_setopt(H, CURLOPT_URL, Url.c_str());
  curl_easy_setopt(H, CURLOPT_POSTFIELDS, Body.c_str());
  curl_easy_perform(H); // WARN
}
//--- main.cpp
#include <string>
struct User { std::string mail; };
void post(const std::string &Url, const std::string &Body);
void postElsewhere(const std::string &Url, const std::string &Body);
void callers(const User &U) {
  std::string Host = "api.acme.example";
  post("https://" + Host + "/v1", U.mail);
  Host = "x.adco.example";
  postElsewhere("https://" + Host + "/v1", U.mail);
}
