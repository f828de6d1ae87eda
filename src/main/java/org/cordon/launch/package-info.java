/** Starts Cordon on a Java new enough for it; compiled for Java 17 so that an older Java can run it. */
package org.cordon.launch;
