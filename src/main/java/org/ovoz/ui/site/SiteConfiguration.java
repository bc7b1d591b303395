package org.ovoz.ui.site;

import com.vaadin.flow.spring.RootMappedCondition;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringServlet;
import com.vaadin.flow.spring.VaadinConfigurationProperties;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Engine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Puts the edge of the site into the server: path, valve and filters, all before anybody is asked who they are. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

    /** And after the API's own word for what is no address of it. */
    private static final int AFTER_CONTROLLERS = 2;

    /** After the framework's own, so that the valve that reads what proxies tell comes first. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> edge(
            PublicAddress site,
            @Value("${ovoz.trusted-proxies:}") String proxies,
            @Value("${ovoz.node:}") String node) {
        Stream.of(proxies.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .forEach(SiteConfiguration::check);
        checkName(node);
        return server -> {
            server.setContextPath(site.path());
            server.addEngineValves(new EdgeValve(site));
            if (!node.isEmpty()) {
                server.addContextCustomizers(context -> name(context, node));
            }
        };
    }

    /** Its session cookies end with the name, so that a proxy sends them to the server that has the session. */
    private static void name(Context context, String node) {
        if (context.getParent().getParent() instanceof Engine engine) {
            engine.setJvmRoute(node);
        }
    }

    private static void checkName(String node) {
        if (!node.matches("[a-z0-9]{0,16}")) {
            throw new UnusableSetting(
                    "OVOZ_NODE is '" + node + "', which is no name for a server.",
                    "Write at most 16 small letters and digits, for example a, b or node1.");
        }
    }

    private static void check(String proxy) {
        try {
            new IpAddressMatcher(proxy);
        } catch (IllegalArgumentException e) {
            throw new UnusableSetting(
                    "OVOZ_TRUSTED_PROXIES names '" + proxy + "', which is no address and no network.",
                    "Write addresses or networks with commas between them, for example 203.0.113.7, 10.0.0.0/8.");
        }
    }

    /**
     * What lies where there are no pages, and is no address there, is absent: it leads to no page of the application, which
     * would open a session and need a script.
     */
    @Bean
    HandlerMapping nothingElse() {
        HttpRequestHandler nothing = (_, response) -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return new SimpleUrlHandlerMapping(
                AbsentFiles.WITHOUT_PAGES.stream().collect(Collectors.toMap(path -> path + "**", _ -> nothing)),
                AFTER_CONTROLLERS);
    }

    @Bean
    FilterRegistrationBean<Filter> ownRedirects() {
        return first(
                new OwnRedirects(),
                Ordered.HIGHEST_PRECEDENCE + 10,
                EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
    }

    @Bean
    FilterRegistrationBean<Filter> pastedAddresses() {
        return first(new PastedAddresses(), Ordered.HIGHEST_PRECEDENCE + 11, EnumSet.of(DispatcherType.REQUEST));
    }

    @Bean
    FilterRegistrationBean<Filter> absentFiles() {
        return first(new AbsentFiles(), Ordered.HIGHEST_PRECEDENCE + 12, EnumSet.of(DispatcherType.REQUEST));
    }

    @Bean
    ServletRegistrationBean<SpringServlet> pageServlet(
            ApplicationContext context,
            ObjectProvider<MultipartConfigElement> multipart,
            VaadinConfigurationProperties settings) {
        var isRoot = RootMappedCondition.isRootMapping(settings.getUrlMapping());
        return SpringBootAutoConfiguration.configureServletRegistrationBean(
                multipart, settings, new PageServlet(context, isRoot));
    }

    private static FilterRegistrationBean<Filter> first(Filter filter, int order, EnumSet<DispatcherType> types) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.setDispatcherTypes(types);
        registration.setAsyncSupported(true);
        return registration;
    }
}
