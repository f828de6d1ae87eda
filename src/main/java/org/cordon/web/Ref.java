package org.cordon.web;

/** Words that lead somewhere on this site. */
record Ref(String text, String href) {}
