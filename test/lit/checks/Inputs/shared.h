// A header of a project: functions with bodies.
#pragma once
#include "advert.h"
struct User { std::string Email PURPOSE_DATA(customer_data); std::string Theme; };
inline void inHeader(const User &U) { advertise(U.Email); }
template <class T> void inTemplate(const T &U) { advertise(U.Email); }
template <class T> void neverInstantiated(const T &U) { advertise(U.Email); }
struct InClass { void send(const User &U) const { advertise(U.Email); } };
inline void relay(const std::string &S) { advertise(S); }
inline std::string masked(const User &) { return "***"; }
inline const std::string &mail(const User &U) { return U.Email; }
